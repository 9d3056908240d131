using Workflow.Core.Findings;

namespace Workflow.Core.Checks;

/// <summary>Gathers findings from the rules in any order and gives them out in the order of the workbook.</summary>
internal sealed class FindingCollector
{
    private readonly List<(int Sheet, int Row, int Column, Finding Finding)> found = [];

    /// <summary>Takes a finding without a place in a sheet (a missing row or column): it comes before those with one.</summary>
    public void Add(AskedSheet sheet, Finding finding) => found.Add((sheet.Order, 0, 0, finding));

    /// <summary>Takes a finding about a whole row that was read.</summary>
    public void Add(AskedSheet sheet, int row, Finding finding) => found.Add((sheet.Order, row, 0, finding));

    /// <summary>Takes a finding about an answer; row, field and cell are filled in here, and the arguments begin with the names of row and field.</summary>
    public void Add(Answer answer, string code, params ReadOnlySpan<string> details) =>
        found.Add((answer.Row.Sheet.Order, answer.Row.Read?.Number ?? 0, answer.ColumnIndex + 1, new Finding(code, [answer.Row.Name, answer.Field.Label, .. details])
        {
            Row = answer.Row.Id,
            Field = answer.Field.Key,
            Cell = answer.Address,
        }));

    /// <summary>Takes a finding about a given cell.</summary>
    public void Add(AskedRow row, GivenColumn column, Finding finding)
    {
        var at = row.Sheet.Table!.Columns[column.Index];
        found.Add((row.Sheet.Order, row.Read!.Number, column.Index + 1, finding with { Row = row.Id, Field = column.Key, Cell = row.Sheet.Table.HasPlaces ? row.Sheet.Table.Address(row.Read, at) : null }));
    }

    /// <summary>By sheet, row, column and code; findings alike in all four keep the order in which they were added.</summary>
    public IReadOnlyList<Finding> InOrder()
    {
        if (found.Count == 0)
        {
            return [];
        }

        return
        [
            .. found.OrderBy(f => f.Sheet).ThenBy(f => f.Row).ThenBy(f => f.Column).ThenBy(f => f.Finding.Code, StringComparer.Ordinal).Select(f => f.Finding),
        ];
    }
}
