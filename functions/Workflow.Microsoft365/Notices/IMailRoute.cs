using Workflow.Application.Notices;
using Workflow.Application.Ports;

namespace Workflow.Microsoft365.Notices;

/// <summary>A way for mail to leave.</summary>
public interface IMailRoute
{
    /// <summary>Sends a mail exactly once by its key, as <see cref="INotices.MailAsync"/> promises.</summary>
    Task<PortResult> SendAsync(Notice notice, bool mayHaveBeenTried, CancellationToken cancellationToken);
}
