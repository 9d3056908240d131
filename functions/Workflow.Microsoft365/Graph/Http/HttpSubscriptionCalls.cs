using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Subscriptions;

namespace Workflow.Microsoft365.Graph.Http;

internal sealed class HttpSubscriptionCalls(GraphHttp http, GraphPages pages) : ISubscriptionCalls
{
    public Task<GraphResult<IReadOnlyList<Subscription>>> ListAsync(CancellationToken cancellationToken) =>
        pages.AllAsync<WireSubscription, Subscription>("subscriptions", GraphJson.Default.WirePageWireSubscription, cancellationToken);

    public Task<GraphResult<Subscription>> CreateAsync(NewSubscription subscription, CancellationToken cancellationToken)
    {
        var body = new WireSubscription
        {
            ChangeType = "updated",
            NotificationUrl = subscription.NotificationUrl.AbsoluteUri,
            LifecycleNotificationUrl = subscription.NotificationUrl.AbsoluteUri,
            Resource = $"drives/{subscription.DriveId}/root",
            ClientState = subscription.ClientState,
            ExpirationDateTime = subscription.ExpiresAt,
        };
        return SendAsync(HttpMethod.Post, "subscriptions", body, cancellationToken);
    }

    public Task<GraphResult<Subscription>> RenewAsync(string subscriptionId, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Patch, At(subscriptionId), new WireSubscription { ExpirationDateTime = expiresAt }, cancellationToken);

    public Task<GraphResult<GraphDone>> DeleteAsync(string subscriptionId, CancellationToken cancellationToken) =>
        http.SendAsync(HttpMethod.Delete, At(subscriptionId), cancellationToken);

    private static string At(string subscriptionId) => $"subscriptions/{GraphUrls.Escape(subscriptionId)}";

    private Task<GraphResult<Subscription>> SendAsync(HttpMethod method, string url, WireSubscription body, CancellationToken cancellationToken) =>
        http.SendAsync<WireSubscription, WireSubscription, Subscription>(
            method, url, body, GraphJson.Default.WireSubscription, GraphJson.Default.WireSubscription, ifMatch: null, cancellationToken);
}
