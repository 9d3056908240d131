using System.Text;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Teams: the Workflows webhook that takes adaptive cards (R42), and the activity feed (R40).</summary>
internal static class TeamsEndpoints
{
    private const int LargestCard = 28 * 1024;
    private const int LongestUrl = 1_024;
    private const int LongestPreview = 150;

    public static IEnumerable<Route> Routes =>
    [
        new("POST", "_tenant/webhooks/{webhook}", Cost.None, PostCard),
        new("POST", "users/{user}/teamwork/sendActivityNotification", Cost.None, Notify),
    ];

    private static TenantResponse PostCard(TenantCall call)
    {
        var webhook = call.Segment(2);
        if (!call.Site.Tokens.IsCapability("webhook/" + webhook, call.Query["sig"]))
            return call.Error(401, "DirectApiAuthorizationRequired", "The address is not that of a workflow."); // R42: the address is the credential.

        if (call.Request.Body.Length > LargestCard)
            return call.Error(413, "RequestEntityTooLarge", "The card is over 28 KB.");

        var rate = call.Site.Throttle.Take("webhook/" + webhook, call.Options.Limits.CardsPerSecond, TimeSpan.FromSeconds(1), call.Now);
        if (rate.RetryAfter > 0)
            return call.Error(429, "TooManyRequests", "Rate limit is exceeded.").With("Retry-After", "1");

        var cards = call.Body.Elements("attachments").ToList();
        if (cards.Count == 0 || cards.Exists(c => c.Text("contentType") != "application/vnd.microsoft.card.adaptive" || c.Member("content").Text("type") != "AdaptiveCard"))
            return call.Error(400, "TriggerInputSchemaMismatch", "The message holds no adaptive card.");

        var json = Encoding.UTF8.GetString(call.Request.Body.Span);
        var number = call.State.Cards.Count + 1;
        call.Changes.Put(new CardRecord(number, webhook, call.Now, json));
        Export(call, $"cards/{webhook}/{number:D5}.json");
        return TenantCall.Accepted;
    }

    private static TenantResponse Notify(TenantCall call)
    {
        if (call.Site.People.Person(call.Segment(1)) is not { } person)
            return call.Error(404, "NotFound", "The user was not found.");

        if (Refusal(call.Body) is { } refusal)
            return call.Error(400, "BadRequest", refusal);

        var limits = call.Options.Limits;
        var user = call.Site.Throttle.Take($"activity/{person.UserPrincipalName}", limits.ActivityPerUserMinute, TimeSpan.FromMinutes(1), call.Now);
        var app = call.Site.Throttle.Take("activity", limits.ActivityPerSecond, TimeSpan.FromSeconds(1), call.Now);
        if (user.RetryAfter + app.RetryAfter > 0)
        {
            return call.Error(429, "TooManyRequests", "Too many activity notifications.")
                .With("Retry-After", Math.Max(user.RetryAfter, app.RetryAfter).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var number = call.State.Activities.Count + 1;
        call.Changes.Put(new ActivityRecord(number, person.UserPrincipalName, call.Now, Encoding.UTF8.GetString(call.Request.Body.Span)));
        Export(call, $"activity/{person.UserPrincipalName.ToLowerInvariant()}/{number:D5}.json");
        return TenantCall.NoContent;
    }

    private static string? Refusal(JsonElement body)
    {
        var topic = body.Member("topic");
        var preview = body.Member("previewText").Text("content");
        return topic.Text("source") is not ("text" or "entityUrl") || topic.Text("value") is not { Length: > 0 } ? "The topic needs source and value."
            : topic.Text("source") == "text" && topic.Text("webUrl") is not { Length: > 0 } ? "A topic with source text needs webUrl."
            : topic.Text("webUrl")?.Length > LongestUrl ? "The topic's webUrl is over 1,024 characters."
            : body.Text("activityType") is not { Length: > 0 } ? "The activityType is missing."
            : preview is not { Length: > 0 and <= LongestPreview } ? "The previewText is missing or over 150 characters."
            : null;
    }

    private static void Export(TenantCall call, string path)
    {
        if (call.Options.Folder is not null)
            call.Changes.Do(new(FileEffectKind.Place, path, call.Site.Store.PutContent(call.Request.Body)));
    }
}
