namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One published report.</summary>
/// <param name="Number">版, from 1.</param>
/// <param name="PublishedAt">When all its files stood in the library.</param>
/// <param name="Formats">The formats it can be downloaded in: <c>xlsx</c>, <c>docx</c>, <c>csv</c>, <c>html</c>, <c>json</c>.</param>
/// <param name="Address">Where a person opens the spreadsheet; null when it has none.</param>
public sealed record ReportVersion(int Number, DateTimeOffset PublishedAt, IReadOnlyList<string> Formats, Uri? Address);
