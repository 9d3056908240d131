namespace Workflow.Application.Endpoints.Shapes;

/// <summary>How many sections had handed in by the end of a day.</summary>
/// <param name="Date">The day in Japan.</param>
/// <param name="HandedIn">Sections that had handed in and were not sent back.</param>
/// <param name="Total">Sections that were asked.</param>
public sealed record BurnUpPoint(DateOnly Date, int HandedIn, int Total);
