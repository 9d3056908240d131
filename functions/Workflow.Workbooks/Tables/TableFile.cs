using Workflow.Core.Findings;
using Workflow.Core.Recognition;
using Workflow.Core.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Tables;

/// <summary>Reads any city's table as it is: the sheets of an .xlsx through the safe package reader, or a csv in whatever encoding and with whatever separator.</summary>
public static class TableFile
{
    private const int WidestTable = 400;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">Seekable; read to its end, not closed.</param>
    /// <param name="name">The file's name: a csv's table is called so.</param>
    public static TableReading Read(Stream stream, string name)
    {
        if (DelimitedText.TryRead(stream, out var rows))
        {
            var table = new TableGrid(Path.GetFileNameWithoutExtension(name), rows, []);
            return table.Rows > 0 ? new TableReading([table], null) : new TableReading([], new Finding("E101"));
        }

        stream.Position = 0;
        if (!WorkbookFile.TryOpen(stream, out var file, out var fault))
        {
            return new TableReading([], fault);
        }

        using (file)
        {
            return new TableReading([.. file.Sheets.Where(s => !s.IsHidden).Select(s => Sheet(file, s)).Where(t => t.Rows > 0)], null);
        }
    }

    private static TableGrid Sheet(WorkbookFile file, SheetEntry sheet)
    {
        var reader = file.Read(sheet);
        var rows = new List<GridRow>();
        while (reader.Read())
        {
            var cells = new List<string>();
            var style = -1;
            foreach (ref readonly var cell in reader.Cells)
            {
                if (cell.Column <= WidestTable && reader.Text(cell) is { Length: > 0 } text && Normalization.Prose(text) is { Length: > 0 } shown && !string.IsNullOrWhiteSpace(shown))
                {
                    while (cells.Count < cell.Column)
                    {
                        cells.Add("");
                    }

                    cells[cell.Column - 1] = shown;
                    style = style < 0 ? cell.Style : style;
                }
            }

            rows.Add(new GridRow(reader.Number, cells, style));
        }

        return new TableGrid(sheet.Name, rows, [.. reader.MergedCells.Select(m => new GridMerge(m.First.Row, m.First.Column, m.Last.Row, m.Last.Column))]);
    }
}
