namespace Workflow.Application.Endpoints.Shapes;

/// <summary>A sign of life.</summary>
/// <param name="Status">Always <c>ok</c>.</param>
/// <param name="Version">The program's version.</param>
public sealed record Health(string Status, string Version);
