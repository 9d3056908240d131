namespace Workflow.Microsoft365.Graph.Subscriptions;

/// <summary>Change notifications: an accelerator only, delta finds everything without them (R29).</summary>
public interface ISubscriptionCalls
{
    /// <summary>The subscriptions that this application has.</summary>
    Task<GraphResult<IReadOnlyList<Subscription>>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Asks to be told of changes; the service calls the notification address at once with a validation token.</summary>
    Task<GraphResult<Subscription>> CreateAsync(NewSubscription subscription, CancellationToken cancellationToken);

    /// <summary>Gives a subscription a new end.</summary>
    Task<GraphResult<Subscription>> RenewAsync(string subscriptionId, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>Ends a subscription.</summary>
    Task<GraphResult<GraphDone>> DeleteAsync(string subscriptionId, CancellationToken cancellationToken);
}
