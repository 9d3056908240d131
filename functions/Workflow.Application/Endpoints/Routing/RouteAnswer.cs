namespace Workflow.Application.Endpoints.Routing;

/// <summary>One way a request ends well.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Shape">The JSON that is answered; null when it is none.</param>
/// <param name="MediaType">Content type.</param>
public sealed record RouteAnswer(int Status, Type? Shape, string MediaType = "application/json");
