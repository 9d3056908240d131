using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Xlsx;

namespace Workflow.Workbooks.Reports.Documents;

/// <summary>The rows of a heading as a table in the form's columns; cells marked 結合 are merged over the rows of one item.</summary>
internal sealed class FormTable
{
    private readonly int first;
    private readonly IReadOnlyList<DocumentColumn> columns;
    private readonly bool[] merged;
    private readonly bool[] answers;

    public FormTable(Report report)
    {
        first = report.HeadingCount;
        var widths = ColumnWidths.Of(report, first);
        var fields = report.Columns.Skip(first).ToList();
        var name = report.Survey.Fields.ItemName();
        columns = [.. fields.Select((f, i) => new DocumentColumn(f.Label, widths[i], IsShort(f), f == name))];
        merged = [.. fields.Select(f => f.Merged)];
        answers = [.. fields.Select(f => f.IsAnswer)];
    }

    /// <summary>How many columns it has.</summary>
    public int Width => columns.Count;

    public DocumentTable Of(string caption, IReadOnlyList<ReportRow> rows) => new(caption, columns, Rows(rows), ShowsCaption: true);

    private static bool IsShort(Field field) => field.Kind is FieldKind.ItemNumber or FieldKind.Rating or FieldKind.Choice or FieldKind.Number or FieldKind.Percentage or FieldKind.Date;

    private IEnumerable<DocumentRow> Rows(IReadOnlyList<ReportRow> rows)
    {
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && rows[end].Item.Id == rows[start].Item.Id)
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                yield return new DocumentRow(Cells(rows, start, i, end), KeepsWithNext: i + 1 < end);
            }

            start = end;
        }
    }

    private DocumentCell[] Cells(IReadOnlyList<ReportRow> rows, int start, int row, int end)
    {
        var cells = new DocumentCell[columns.Count];
        for (var c = 0; c < cells.Length; c++)
        {
            var span = merged[c] && end - start > 1 && IsSame(rows, start, end, first + c);
            cells[c] = new DocumentCell(span && row > start ? "" : rows[row].Cells[first + c], span ? (row == start ? end - start : 0) : 1, answers[c] && !rows[row].Submitted);
        }

        return cells;
    }

    /// <summary>Answers of several sections that differ cannot share a cell: nothing that was written may disappear.</summary>
    private static bool IsSame(IReadOnlyList<ReportRow> rows, int start, int end, int column)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (rows[i].Cells[column] != rows[start].Cells[column])
            {
                return false;
            }
        }

        return true;
    }
}
