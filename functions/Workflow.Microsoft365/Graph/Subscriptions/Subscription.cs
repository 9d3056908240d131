namespace Workflow.Microsoft365.Graph.Subscriptions;

/// <summary>A subscription as the service keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record Subscription(string Id, DateTimeOffset ExpiresAt)
{
    /// <summary>42,300 minutes: the longest life of a drive's subscription (R27).</summary>
    public static TimeSpan LongestLife => TimeSpan.FromMinutes(42_300);
}
