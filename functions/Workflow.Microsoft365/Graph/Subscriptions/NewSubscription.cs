namespace Workflow.Microsoft365.Graph.Subscriptions;

/// <summary>A subscription to a library's changes.</summary>
/// <param name="DriveId">The library; SharePoint watches its root only (R27).</param>
/// <param name="NotificationUrl">Where changes and lifecycle events are posted; both are set at creation, since the second cannot be added later (R28).</param>
/// <param name="ClientState">A secret that comes back with every notification, at most 128 characters.</param>
/// <param name="ExpiresAt">The end, at most <see cref="Subscription.LongestLife"/> away.</param>
public sealed record NewSubscription(string DriveId, Uri NotificationUrl, string ClientState, DateTimeOffset ExpiresAt);
