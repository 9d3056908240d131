namespace Workflow.Application.Endpoints.Shapes;

/// <summary>The workbook a section fills in.</summary>
/// <param name="Name">File name.</param>
/// <param name="Address">Where a person opens it.</param>
/// <param name="Issue">版, from 1.</param>
/// <param name="IssuedAt">配布日時.</param>
public sealed record WorkbookView(string Name, Uri Address, int Issue, DateTimeOffset IssuedAt);
