namespace Workflow.Application.Files;

/// <summary>One file of a report.</summary>
/// <param name="Format">xlsx, docx, csv, html, json or indicators.csv.</param>
/// <param name="Content">All bytes.</param>
public sealed record ReportFile(string Format, ReadOnlyMemory<byte> Content);
