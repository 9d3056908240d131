namespace Workflow.Application.Files;

/// <summary>A report in every format.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Figures">How often each rating was given as the report counts it, such as <c>A 84</c>, in the scale's order; empty without a scale.</param>
public sealed record WrittenReport(IReadOnlyList<ReportFile> Files, IReadOnlyList<string> Figures);
