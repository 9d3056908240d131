using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Documents;

/// <summary>Stacked horizontal bars.</summary>
/// <param name="Id">Names it; ASCII, unique in the document, the same in every run.</param>
/// <param name="Title">What is counted by what.</param>
/// <param name="Labels">One bar each, from above.</param>
/// <param name="Series">The colours, from left.</param>
/// <param name="Max">The end of the value axis, at least 1.</param>
internal sealed record DocumentChart(string Id, string Title, IReadOnlyList<string> Labels, IReadOnlyList<BarSeries> Series, int Max);
