using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Subscriptions;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Microsoft365.Notifications;

/// <summary>
/// Keeps one subscription to the library's changes alive, whichever process makes or renews it. What there is stands with Graph itself: a process that has just started asks for the list, takes
/// over what it finds, renews what ends soon and makes what is missing. Losing it does no harm (R29). Safe for concurrent use.
/// </summary>
/// <param name="graph">The calls.</param>
/// <param name="finder">Where the library is.</param>
/// <param name="settings">Where changes are reported, and with what secret.</param>
/// <param name="time">The clock.</param>
public sealed class LibrarySubscription(IGraphCalls graph, SharePointFinder finder, NotificationSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private DateTimeOffset nextAt = DateTimeOffset.MinValue;

    /// <summary>Looks after the subscription; called before its time it does nothing.</summary>
    /// <param name="found">Told the id and the secret of each subscription of ours that lives.</param>
    /// <param name="cancellationToken">The host stops.</param>
    /// <returns>How long to wait before the next call, and the fault when there was one.</returns>
    public async Task<(TimeSpan Wait, GraphFault? Fault)> KeepAsync(Action<string, string> found, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now < nextAt)
                return (nextAt - now, null);
            nextAt = now + AfterFault;
        }

        if (await EnsureAsync(found, cancellationToken) is { } fault)
            return (AfterFault, fault);
        lock (gate)
            nextAt = time.GetUtcNow() + Look;
        return (Look, null);
    }

    private async Task<GraphFault?> EnsureAsync(Action<string, string> found, CancellationToken cancellationToken)
    {
        var listed = await graph.Subscriptions.ListAsync(cancellationToken);
        if (!listed.Succeeded)
            return listed.Fault;

        var ours = listed.Value.Where(s => s.NotificationUrl == settings.MarkedAddress.AbsoluteUri).OrderByDescending(s => s.ExpiresAt).ToList();
        foreach (var subscription in ours)
            found(subscription.Id, settings.Secret);
        foreach (var old in listed.Value.Where(IsOutdated))
            await graph.Subscriptions.DeleteAsync(old.Id, cancellationToken); // best effort: it ends by itself

        return ours is [var newest, ..] ? await RenewAsync(newest, found, cancellationToken) : await MakeAsync(found, cancellationToken);
    }

    /// <summary>Whether it reports to us with a secret that counts no more.</summary>
    private bool IsOutdated(Subscription subscription) =>
        subscription.NotificationUrl?.StartsWith(settings.MarkedAddress.GetLeftPart(UriPartial.Path), StringComparison.OrdinalIgnoreCase) == true
        && subscription.NotificationUrl != settings.MarkedAddress.AbsoluteUri;

    private async Task<GraphFault?> RenewAsync(Subscription subscription, Action<string, string> found, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (subscription.ExpiresAt - now > Life / 2)
            return null;

        var renewed = await graph.Subscriptions.RenewAsync(subscription.Id, now + Life, cancellationToken);
        return renewed.Succeeded ? null
            : renewed.Fault.Kind == GraphFaultKind.NotFound ? await MakeAsync(found, cancellationToken)
            : renewed.Fault;
    }

    private async Task<GraphFault?> MakeAsync(Action<string, string> found, CancellationToken cancellationToken)
    {
        var place = await finder.FindAsync(cancellationToken);
        if (!place.Succeeded)
            return place.Fault;

        var made = await graph.Subscriptions.CreateAsync(
            new NewSubscription(place.Value.DriveId, settings.MarkedAddress, settings.Secret, time.GetUtcNow() + Life), cancellationToken);
        if (!made.Succeeded)
            return made.Fault;
        found(made.Value.Id, settings.Secret);
        return null;
    }
}
