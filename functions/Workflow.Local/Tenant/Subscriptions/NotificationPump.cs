using System.Buffers;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>
/// Tells subscribers of changes: one notification for all changes of a short while, again after a failure with growing pauses, then never more
/// (nothing announces a lost one, R29). A restart forgets what waits, as the real service may lose it too.
/// </summary>
internal sealed class NotificationPump(TenantSite site)
{
    private const int Attempts = 4;
    private static readonly TimeSpan RemindBefore = TimeSpan.FromDays(1);
    private readonly Dictionary<string, Waiting> waiting = [];

    /// <summary>Notes that a drive or list changed. Called while the tenant is held.</summary>
    public void Note(string watchedId)
    {
        foreach (var subscription in site.State.Subscriptions.Values.Where(s => s.WatchedId == watchedId))
            waiting.TryAdd(subscription.Id, new Waiting(site.Options.Time.GetUtcNow() + site.Options.NotificationDelay, 0));
    }

    /// <summary>Sends what is due and gives the moment of the next; null: nothing waits.</summary>
    public async Task<DateTimeOffset?> SendDueAsync(CancellationToken cancellationToken)
    {
        foreach (var (subscription, tries) in TakeDue())
        {
            if (await PostAsync(subscription.NotificationUrl, Change(subscription), cancellationToken) || tries + 1 >= Attempts)
                continue;

            lock (site.Gate)
                waiting.TryAdd(subscription.Id, new(site.Options.Time.GetUtcNow() + TimeSpan.FromSeconds(10 * Math.Pow(4, tries)), tries + 1));
        }

        foreach (var subscription in TakeExpiring())
            await PostAsync(subscription.LifecycleUrl!, Lifecycle(subscription), cancellationToken);

        lock (site.Gate)
            return waiting.Count == 0 ? null : waiting.Values.Min(w => w.At);
    }

    private List<(SubscriptionRecord Subscription, int Tries)> TakeDue()
    {
        var now = site.Options.Time.GetUtcNow();
        var due = new List<(SubscriptionRecord, int)>();
        lock (site.Gate)
        {
            foreach (var (id, entry) in waiting.Where(w => w.Value.At <= now).ToList())
            {
                waiting.Remove(id);
                if (site.State.Subscriptions.TryGetValue(id, out var subscription) && subscription.ExpiresAt > now)
                    due.Add((subscription, entry.Tries));
            }
        }

        return due;
    }

    /// <summary>Subscriptions that end within a day and were not yet reminded of that end (R28).</summary>
    private List<SubscriptionRecord> TakeExpiring()
    {
        var now = site.Options.Time.GetUtcNow();
        lock (site.Gate)
        {
            var expiring = site.State.Subscriptions.Values.Where(s =>
                s.LifecycleUrl is not null && s.RemindedFor != s.ExpiresAt && s.ExpiresAt > now && s.ExpiresAt - now < RemindBefore).ToList();
            var changes = new Transaction(site.State);
            foreach (var subscription in expiring)
                changes.Put(subscription with { RemindedFor = subscription.ExpiresAt });

            foreach (var ended in site.State.Subscriptions.Values.Where(s => s.ExpiresAt <= now))
                changes.Put(new RemovalRecord(RecordKind.Subscription, ended.Id));

            site.Commit(changes);
            return expiring;
        }
    }

    private byte[] Change(SubscriptionRecord subscription) => Body(subscription, json =>
    {
        json.WriteString("changeType", "updated");
        json.WriteString("resource", subscription.Resource);
        json.WriteStartObject("resourceData");
        json.WriteString("@odata.type", "#Microsoft.Graph.DriveItem");
        json.WriteEndObject();
    });

    private byte[] Lifecycle(SubscriptionRecord subscription) => Body(subscription, json => json.WriteString("lifecycleEvent", "reauthorizationRequired"));

    private byte[] Body(SubscriptionRecord subscription, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("value");
        json.WriteStartObject();
        json.WriteString("subscriptionId", subscription.Id);
        json.WriteTime("subscriptionExpirationDateTime", subscription.ExpiresAt);
        json.WriteString("clientState", subscription.ClientState);
        json.WriteString("tenantId", site.Derive("tenant"));
        write(json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private async Task<bool> PostAsync(string url, byte[] body, CancellationToken cancellationToken)
    {
        if (site.Options.Outbound is not { } outbound)
            return false;

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10), site.Options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        try
        {
            using var response = await outbound.SendAsync(request, both.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private sealed record Waiting(DateTimeOffset At, int Tries);
}
