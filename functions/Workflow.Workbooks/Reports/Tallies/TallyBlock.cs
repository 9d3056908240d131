using Workflow.Core.Consolidation;

namespace Workflow.Workbooks.Reports.Tallies;

/// <summary>One table of 集計 with its charts.</summary>
/// <param name="Title">What is counted by what.</param>
/// <param name="LabelHeader">Header of the first column.</param>
/// <param name="Rows">What is counted, with its counts, in order.</param>
/// <param name="Total">The sum of all rows, printed last; null when the rows overlap or there is one only.</param>
internal sealed record TallyBlock(string Title, string LabelHeader, IReadOnlyList<(string Label, Tally Tally)> Rows, Tally? Total);
