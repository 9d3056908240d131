using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Subscriptions;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Microsoft365.Notifications;

/// <summary>
/// Keeps one subscription to the library's changes alive while a process runs. It lives for an hour and is renewed at half its life: what a process leaves behind when
/// it is killed ends by itself, so nothing has to be stored, and its secret never leaves this process but to Graph. Losing it does no harm (R29).
/// </summary>
/// <param name="graph">The calls.</param>
/// <param name="finder">Where the library is.</param>
/// <param name="address">Where changes are reported; Graph asks it for an echo at once.</param>
/// <param name="time">The clock.</param>
/// <param name="secret">Makes a secret of at most 128 characters.</param>
public sealed class LibrarySubscription(IGraphCalls graph, SharePointFinder finder, Uri address, TimeProvider time, Func<string> secret)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);
    private Subscription? current;

    /// <summary>Makes or renews the subscription.</summary>
    /// <param name="made">Told the id and the secret of a new one.</param>
    /// <param name="ended">Told the id of one that is no more.</param>
    /// <param name="cancellationToken">The host stops.</param>
    /// <returns>How long to wait before the next call, and the fault when there was one.</returns>
    public async Task<(TimeSpan Wait, GraphFault? Fault)> KeepAsync(Action<string, string> made, Action<string> ended, CancellationToken cancellationToken)
    {
        if (current is { } known)
        {
            var renewed = await graph.Subscriptions.RenewAsync(known.Id, time.GetUtcNow() + Life, cancellationToken);
            if (!renewed.Succeeded && renewed.Fault.Kind != GraphFaultKind.NotFound)
                return (AfterFault, renewed.Fault);
            current = renewed.Value;
            if (current is not null)
                return (Life / 2, null);
            ended(known.Id);
        }

        return await MakeAsync(made, cancellationToken);
    }

    /// <summary>Ends the subscription; best effort.</summary>
    public async Task EndAsync(Action<string> ended, CancellationToken cancellationToken)
    {
        if (current is not { } known)
            return;
        current = null;
        ended(known.Id);
        await graph.Subscriptions.DeleteAsync(known.Id, cancellationToken);
    }

    private async Task<(TimeSpan Wait, GraphFault? Fault)> MakeAsync(Action<string, string> made, CancellationToken cancellationToken)
    {
        var place = await finder.FindAsync(cancellationToken);
        if (!place.Succeeded)
            return (AfterFault, place.Fault);
        var state = secret();
        var subscription = await graph.Subscriptions.CreateAsync(
            new NewSubscription(place.Value.DriveId, address, state, time.GetUtcNow() + Life), cancellationToken);
        if (!subscription.Succeeded)
            return (AfterFault, subscription.Fault);
        current = subscription.Value;
        made(current.Id, state);
        return (Life / 2, null);
    }
}
