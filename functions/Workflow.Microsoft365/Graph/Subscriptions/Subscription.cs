namespace Workflow.Microsoft365.Graph.Subscriptions;

/// <summary>A subscription as the service keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="NotificationUrl">Where changes are posted, as it was asked for; null when the service does not say.</param>
public sealed record Subscription(string Id, DateTimeOffset ExpiresAt, string? NotificationUrl = null)
{
    /// <summary>42,300 minutes: the longest life of a drive's subscription (R27).</summary>
    public static TimeSpan LongestLife => TimeSpan.FromMinutes(42_300);
}
