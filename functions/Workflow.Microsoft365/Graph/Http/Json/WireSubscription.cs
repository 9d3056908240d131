using Workflow.Microsoft365.Graph.Subscriptions;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A subscription on the wire, in both directions.</summary>
internal sealed record WireSubscription : IWire<Subscription>
{
    public string? Id { get; init; }

    public string? ChangeType { get; init; }

    public string? NotificationUrl { get; init; }

    public string? LifecycleNotificationUrl { get; init; }

    public string? Resource { get; init; }

    public string? ClientState { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    /// <inheritdoc/>
    public Subscription? ToModel() => string.IsNullOrEmpty(Id) || ExpirationDateTime is null ? null : new Subscription(Id, ExpirationDateTime.Value, NotificationUrl);
}
