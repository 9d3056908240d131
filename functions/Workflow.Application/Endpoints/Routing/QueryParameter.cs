namespace Workflow.Application.Endpoints.Routing;

/// <summary>A parameter in the address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it does, for the OpenAPI document.</param>
/// <param name="Choices">The values it takes; empty = any text.</param>
public sealed record QueryParameter(string Name, string Meaning, params IReadOnlyList<string> Choices);
