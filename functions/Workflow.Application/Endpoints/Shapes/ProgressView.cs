namespace Workflow.Application.Endpoints.Shapes;

/// <summary>How far a workbook, or all of them, are at the last check.</summary>
/// <param name="Answered">Required answers that are filled.</param>
/// <param name="Total">Answers required as things stand; 0 before the first check.</param>
/// <param name="Errors">Findings that stop a submission.</param>
/// <param name="Warnings">Findings to confirm.</param>
public sealed record ProgressView(int Answered, int Total, int Errors, int Warnings);
