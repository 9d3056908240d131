using System.Runtime.InteropServices;
using Workflow.Core.Answers;
using Workflow.Core.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// Reads a sheet by its keys: the row whose cells hold the id key and others is the key row, wherever rows were inserted above; below the headers every row with
/// an id, or with anything in a keyed column, is given, in any order.
/// </summary>
internal static class AnswerTableReader
{
    /// <summary>How far down the key row is looked for.</summary>
    private const int FurthestKeyRow = 50;

    /// <summary>What row 2 may hold before the keys: the submission's words, for a workbook that lost its defined name.</summary>
    /// <param name="Table">The table; null when the sheet has no key row.</param>
    /// <param name="Above">The cells above the keys: their places and texts.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Reading(AnswerTable? Table, IReadOnlyList<(CellAddress Place, string Text)> Above);

    /// <summary>Reads the sheet.</summary>
    public static Reading Read(WorkbookFile file, SheetEntry sheet)
    {
        var rows = file.Read(sheet);
        var above = new List<(CellAddress, string)>();
        while (rows.Read() && rows.Number <= FurthestKeyRow)
        {
            if (FindKeys(rows, out var idColumn) is { } columns)
            {
                return new Reading(new AnswerTable(sheet.Name, columns, ReadRows(rows, columns, idColumn)), above);
            }

            foreach (ref readonly var cell in rows.Cells)
            {
                if (rows.Text(cell) is { Length: > 0 } text)
                {
                    above.Add((new CellAddress(cell.Column, rows.Number), text));
                }
            }
        }

        return new Reading(null, above);
    }

    private static List<AnswerColumn>? FindKeys(SheetReader rows, out int idColumn)
    {
        idColumn = 0;
        var columns = new List<AnswerColumn>();
        foreach (ref readonly var cell in rows.Cells)
        {
            var key = Normalization.Code(rows.Text(cell));
            if (key == WorkbookFormat.IdKey && idColumn == 0)
            {
                idColumn = cell.Column;
            }
            else if (IsKey(key))
            {
                columns.Add(new AnswerColumn(key, cell.Column));
            }
        }

        return idColumn > 0 && columns.Count > 0 ? columns : null;
    }

    /// <summary>Keys are a field's (<c>rating</c>, <c>rating:prior</c>) or a year's, spelled as the definition book does (<c>令和7年度:actual</c>).</summary>
    private static bool IsKey(string key) => key.Length is > 0 and <= 120 && !key.Contains('\n');

    private static List<AnswerRow> ReadRows(SheetReader rows, List<AnswerColumn> columns, int idColumn)
    {
        // Column number → place in the table, so that each cell of the file is looked at once.
        var places = new Dictionary<int, int>();
        for (var i = 0; i < columns.Count; i++)
        {
            places.TryAdd(columns[i].Number, i);
        }

        var found = new List<AnswerRow>();
        var headers = true;
        while (rows.Read())
        {
            var id = rows.Text(idColumn).Trim();
            if (headers && !id.Contains('/'))
            {
                // The first row below the keys that has no row's id is the row of headers.
                headers = false;
                continue;
            }

            var cells = new AnswerCell[columns.Count];
            Array.Fill(cells, AnswerCell.Blank);
            var isBlank = id.Length == 0;
            foreach (ref readonly var cell in rows.Cells)
            {
                if (places.TryGetValue(cell.Column, out var place))
                {
                    cells[place] = rows.Answer(cell);
                    isBlank &= string.IsNullOrWhiteSpace(cells[place].Text);
                }
            }

            if (!isBlank)
            {
                found.Add(new AnswerRow(id, rows.Number, cells));
            }
        }

        return found;
    }
}
