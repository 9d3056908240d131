using Workflow.Application.Notices;
using Workflow.Application.Ports;

using Workflow.Simulation.World;

namespace Workflow.Simulation.Memory;

/// <summary>What left the house, as the post office saw it.</summary>
internal sealed class PostOffice
{
    public List<(DateTimeOffset At, Notice Notice)> Mails { get; } = [];

    public List<(DateTimeOffset At, Notice Notice)> Cards { get; } = [];
}

/// <summary>Mail with a key that can be looked up, cards that cannot. A caller that says "never tried" of a mail that was gets it sent twice, and is found out.</summary>
internal sealed class MemoryNotices(PostOffice post, VirtualClock clock, Faults faults) : INotices, IPeople
{
    public bool HasCards { get; init; }

    public bool HasActivity { get; init; }

    public Task<PortResult> MailAsync(Notice notice, bool mayHaveBeenTried, CancellationToken cancellationToken) => faults.RunAsync(() =>
    {
        if (!mayHaveBeenTried || post.Mails.TrueForAll(m => m.Notice.Key != notice.Key))
        {
            post.Mails.Add((clock.GetUtcNow(), notice));
        }

        return PortResult.Done;
    });

    public Task<PortResult> CardAsync(Notice notice, CancellationToken cancellationToken) => Post(notice);

    public Task<PortResult> ActivityAsync(Notice notice, IReadOnlyList<string> people, CancellationToken cancellationToken) => Post(notice);

    public Task<PortResult<IReadOnlyList<string>>> MembersAsync(string groupId, CancellationToken cancellationToken) =>
        faults.RunAsync(() => PortResult.Ok<IReadOnlyList<string>>([$"member-of-{groupId}@midorino.example"]));

    private Task<PortResult> Post(Notice notice) => faults.RunAsync(() =>
    {
        post.Cards.Add((clock.GetUtcNow(), notice));
        return PortResult.Done;
    });
}
