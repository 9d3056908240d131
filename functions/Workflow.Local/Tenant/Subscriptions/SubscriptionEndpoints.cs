using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Change notifications: <c>updated</c> only, on a drive's root or a list (R27); both addresses must answer the handshake (R29).</summary>
internal static class SubscriptionEndpoints
{
    private const int LongestClientState = 128;
    private const int LongestLifeMinutes = 42_300;

    public static IEnumerable<Route> Routes =>
    [
        new("GET", "subscriptions", Cost.None, List),
        new("POST", "subscriptions", Cost.None, Create) { Prepare = ValidateAsync },
        new("GET", "subscriptions/{subscription}", Cost.None, Get),
        new("PATCH", "subscriptions/{subscription}", Cost.None, Renew),
        new("DELETE", "subscriptions/{subscription}", Cost.None, Delete),
        new("POST", "subscriptions/{subscription}/reauthorize", Cost.None, Reauthorize),
    ];

    private static TenantResponse List(TenantCall call) =>
        call.Page("subscriptions", call.State.Subscriptions.Values.Where(s => s.App == call.Caller.Name && s.ExpiresAt > call.Now), (json, s) => Write(json, call, s));

    private static TenantResponse Get(TenantCall call) =>
        TryFind(call, out var subscription, out var error) ? call.Json(200, "subscriptions/$entity", json => Write(json, call, subscription)) : error;

    /// <summary>Checks the request and calls both addresses before the tenant is entered.</summary>
    private static async Task<TenantResponse?> ValidateAsync(TenantCall call, CancellationToken cancellationToken)
    {
        if (Refusal(call, out var watched) is { } refusal)
            return call.Invalid(refusal);

        call.Prepared = watched;
        foreach (var url in new[] { call.Body.Text("notificationUrl"), call.Body.Text("lifecycleNotificationUrl") }.OfType<string>().Distinct())
        {
            if (!await Handshake.SucceedsAsync(call, url, cancellationToken))
                return call.Error(400, "ValidationError", $"Subscription validation request failed. {new Uri(url).AbsolutePath} must answer with 200, text/plain and the validation token within 10 seconds.");
        }

        return null;
    }

    private static TenantResponse Create(TenantCall call)
    {
        var subscription = new SubscriptionRecord
        {
            Id = call.Site.NewGuid().ToString("D"), Resource = call.Body.Text("resource")!.TrimStart('/'), WatchedId = (string)call.Prepared!,
            NotificationUrl = call.Body.Text("notificationUrl")!, LifecycleUrl = call.Body.Text("lifecycleNotificationUrl"),
            ClientState = call.Body.Text("clientState"), ExpiresAt = GraphTime.Parse(call.Body.Text("expirationDateTime"))!.Value, App = call.Caller.Name,
        };
        call.Changes.Put(subscription);
        return call.Json(201, "subscriptions/$entity", json => Write(json, call, subscription));
    }

    private static TenantResponse Renew(TenantCall call)
    {
        if (!TryFind(call, out var subscription, out var error))
            return error;

        if (call.Body.Has("lifecycleNotificationUrl") && call.Body.Text("lifecycleNotificationUrl") != subscription.LifecycleUrl)
            return call.Invalid("lifecycleNotificationUrl can be set at creation only."); // R28

        if (ExpiryRefusal(call) is { } refusal)
            return call.Invalid(refusal);

        var next = subscription with { ExpiresAt = GraphTime.Parse(call.Body.Text("expirationDateTime"))!.Value };
        call.Changes.Put(next);
        return call.Json(200, "subscriptions/$entity", json => Write(json, call, next));
    }

    private static TenantResponse Delete(TenantCall call)
    {
        if (!TryFind(call, out var subscription, out var error))
            return error;

        call.Changes.Put(new RemovalRecord(RecordKind.Subscription, subscription.Id));
        return TenantCall.NoContent;
    }

    /// <summary>Reauthorizing does not renew (R28).</summary>
    private static TenantResponse Reauthorize(TenantCall call) => TryFind(call, out _, out var error) ? TenantCall.NoContent : error;

    private static string? Refusal(TenantCall call, out string watched)
    {
        watched = "";
        var body = call.Body;
        return body.Text("changeType") != "updated" ? "changeType must be updated for a drive or list."
            : !IsAllowed(body.Text("notificationUrl")) ? "notificationUrl must be https."
            : body.Has("lifecycleNotificationUrl") && !IsAllowed(body.Text("lifecycleNotificationUrl")) ? "lifecycleNotificationUrl must be https."
            : body.Text("clientState")?.Length > LongestClientState ? $"clientState takes at most {LongestClientState} characters."
            : ExpiryRefusal(call) ?? (TryWatch(call, body.Text("resource"), out watched) ? null : "resource must be the root of a drive, or a list.");
    }

    private static string? ExpiryRefusal(TenantCall call)
    {
        var minutes = (GraphTime.Parse(call.Body.Text("expirationDateTime")) - call.Now)?.TotalMinutes;
        return minutes is null or <= 0 ? "expirationDateTime must lie in the future."
            : minutes > LongestLifeMinutes ? $"expirationDateTime lies more than {LongestLifeMinutes} minutes ahead."
            : null;
    }

    private static bool IsAllowed(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool TryWatch(TenantCall call, string? resource, out string watched)
    {
        watched = "";
        var address = Address.Parse((resource ?? "").TrimStart('/'), "");
        lock (call.Site.Gate)
        {
            var segments = SiteAddress.Resolve(call.Site, address.Segments);
            watched = segments switch
            {
                ["drives", var drive, "items", "root"] when address.ItemPath is null && call.State.Drives.ContainsKey(drive) => drive,
                ["sites", _, "lists", var list] when call.State.Lists.ContainsKey(list.ToLowerInvariant()) => list.ToLowerInvariant(),
                _ => "",
            };
        }

        return watched.Length > 0;
    }

    private static bool TryFind(TenantCall call, out SubscriptionRecord subscription, out TenantResponse error)
    {
        var found = call.State.Subscriptions.GetValueOrDefault(call.Segment(1));
        subscription = found!;
        error = call.Error(404, "ResourceNotFound", "The object was not found.");
        return found is not null && found.App == call.Caller.Name && found.ExpiresAt > call.Now;
    }

    private static void Write(Utf8JsonWriter json, TenantCall call, SubscriptionRecord subscription)
    {
        json.WriteString("id", subscription.Id);
        json.WriteString("resource", subscription.Resource);
        json.WriteString("applicationId", call.Site.Derive("app/" + subscription.App));
        json.WriteString("changeType", "updated");
        json.WriteString("clientState", subscription.ClientState);
        json.WriteString("notificationUrl", subscription.NotificationUrl);
        json.WriteString("lifecycleNotificationUrl", subscription.LifecycleUrl);
        json.WriteTime("expirationDateTime", subscription.ExpiresAt);
        json.WriteString("creatorId", call.Site.Derive("creator/" + subscription.App));
        json.WriteString("latestSupportedTlsVersion", "v1_2");
    }
}
