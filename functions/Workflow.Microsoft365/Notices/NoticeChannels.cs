using Workflow.Application.Notices;
using Workflow.Application.Ports;

namespace Workflow.Microsoft365.Notices;

/// <summary>Every way a notice can leave; a way that is not configured is silently none.</summary>
/// <param name="mail">How mail leaves.</param>
/// <param name="cards">The coordinator's channel; null when there is none.</param>
/// <param name="feed">The activity feed; null when it is not used.</param>
public sealed class NoticeChannels(IMailRoute mail, TeamsCards? cards = null, ActivityFeed? feed = null) : INotices
{
    /// <inheritdoc/>
    public bool HasCards => cards is not null;

    /// <inheritdoc/>
    public bool HasActivity => feed is not null;

    /// <inheritdoc/>
    public Task<PortResult> MailAsync(Notice notice, bool mayHaveBeenTried, CancellationToken cancellationToken) => mail.SendAsync(notice, mayHaveBeenTried, cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult> CardAsync(Notice notice, CancellationToken cancellationToken) =>
        cards is null ? Task.FromResult(PortResult.Done) : cards.PostAsync(notice, cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult> ActivityAsync(Notice notice, IReadOnlyList<string> people, CancellationToken cancellationToken) =>
        feed is null || people.Count == 0 ? Task.FromResult(PortResult.Done) : feed.NotifyAsync(notice, people, cancellationToken);
}
