namespace Workflow.Local.Tenant;

/// <summary>Somebody who wants to hear of changes.</summary>
internal sealed record SubscriptionRecord : TenantRecord
{
    public required string Id { get; init; }

    public required string Resource { get; init; }

    /// <summary>The drive or list watched.</summary>
    public required string WatchedId { get; init; }

    public required string NotificationUrl { get; init; }

    public string? LifecycleUrl { get; init; }

    public string? ClientState { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string App { get; init; }

    /// <summary>The end for which reauthorization was last asked (R28).</summary>
    public DateTimeOffset? RemindedFor { get; init; }
}
