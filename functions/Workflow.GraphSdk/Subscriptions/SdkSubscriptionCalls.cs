using Microsoft.Graph;
using Microsoft.Graph.Models;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Subscriptions;
using SdkSubscription = Microsoft.Graph.Models.Subscription;
using Subscription = Workflow.Microsoft365.Graph.Subscriptions.Subscription;

namespace Workflow.GraphSdk.Subscriptions;

internal sealed class SdkSubscriptionCalls(GraphServiceClient graph, SdkPages pages) : ISubscriptionCalls
{
    public Task<GraphResult<IReadOnlyList<Subscription>>> ListAsync(CancellationToken cancellationToken) =>
        pages.AllAsync<SdkSubscription, SubscriptionCollectionResponse, Subscription>(
            () => graph.Subscriptions.GetAsync(cancellationToken: cancellationToken), ToWire, cancellationToken);

    public Task<GraphResult<Subscription>> CreateAsync(NewSubscription subscription, CancellationToken cancellationToken)
    {
        var body = new SdkSubscription
        {
            ChangeType = "updated",
            NotificationUrl = subscription.NotificationUrl.AbsoluteUri,
            LifecycleNotificationUrl = subscription.NotificationUrl.AbsoluteUri,
            Resource = $"drives/{subscription.DriveId}/root",
            ClientState = subscription.ClientState,
            ExpirationDateTime = subscription.ExpiresAt,
        };
        return SdkAnswer.ReadAsync(() => graph.Subscriptions.PostAsync(body, cancellationToken: cancellationToken), ToWire, changes: true);
    }

    public Task<GraphResult<Subscription>> RenewAsync(string subscriptionId, DateTimeOffset expiresAt, CancellationToken cancellationToken) => SdkAnswer.ReadAsync(
        () => graph.Subscriptions[subscriptionId].PatchAsync(new SdkSubscription { ExpirationDateTime = expiresAt }, cancellationToken: cancellationToken), ToWire, changes: true);

    public Task<GraphResult<GraphDone>> DeleteAsync(string subscriptionId, CancellationToken cancellationToken) =>
        SdkAnswer.DoneAsync(() => graph.Subscriptions[subscriptionId].DeleteAsync(cancellationToken: cancellationToken));

    private static WireSubscription ToWire(SdkSubscription subscription) => new()
    {
        Id = subscription.Id,
        ExpirationDateTime = subscription.ExpirationDateTime,
        NotificationUrl = subscription.NotificationUrl,
    };
}
