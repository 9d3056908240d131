using Workflow.Application.Notices;

namespace Workflow.Application.Ports;

/// <summary>Messages to people. Safe for concurrent use.</summary>
public interface INotices
{
    /// <summary>Whether a channel for cards is configured; without one <see cref="CardAsync"/> is never called.</summary>
    bool HasCards { get; }

    /// <summary>Whether activity notices are configured; without them <see cref="ActivityAsync"/> is never called.</summary>
    bool HasActivity { get; }

    /// <summary>
    /// Sends a mail exactly once by its key. Ok = the service took it over, now or earlier. With <paramref name="mayHaveBeenTried"/> the implementation first
    /// looks for a mail with this key, sent or drafted, before it makes a new one. After Unknown or Throttled the caller calls again, saying so.
    /// </summary>
    Task<PortResult> MailAsync(Notice notice, bool mayHaveBeenTried, CancellationToken cancellationToken);

    /// <summary>
    /// Posts a card to the coordinator's channel, at most once: Ok = posted, Unknown = nobody can tell (never repeat it), anything else = not posted.
    /// </summary>
    Task<PortResult> CardAsync(Notice notice, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a notice into the activity feed of each person, at most once: endings as for a card; Unknown as soon as one of them is unknown.
    /// </summary>
    Task<PortResult> ActivityAsync(Notice notice, IReadOnlyList<string> people, CancellationToken cancellationToken);
}
