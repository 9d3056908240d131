using System.Text.Json.Serialization;

namespace Workflow.Application.Endpoints.Graph;

/// <summary>A notification as Microsoft Graph sends it; what it does not need is left out.</summary>
internal sealed record GraphNotification(string? SubscriptionId, string? ClientState, string? LifecycleEvent);

/// <summary>A request's notifications.</summary>
internal sealed record GraphNotifications(IReadOnlyList<GraphNotification?>? Value);

/// <summary>Source-generated JSON of notifications.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphNotifications))]
internal sealed partial class GraphNotificationJson : JsonSerializerContext;
