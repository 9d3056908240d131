using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>A cell of a trend sheet: a text, or a number when it has one.</summary>
/// <param name="Style">Its format.</param>
/// <param name="Text">Its text.</param>
/// <param name="Number">Its number; null = the text counts.</param>
internal readonly record struct TrendCell(int Style, string Text, double? Number = null)
{
    public static TrendCell Long(string text) => new(ReportStyles.ShortText, text);

    public static TrendCell Mark(string text) => new(ReportStyles.Centered, text);

    public static TrendCell Count(int number) => new(ReportStyles.Count, "", number);

    public static TrendCell Share(decimal? share) => new(ReportStyles.Share, "", (double?)share);

    public static TrendCell Mean(decimal? mean) => new(ReportStyles.Average, "", (double?)mean);
}

/// <summary>A sheet with one table: title, years, a note, the header repeated on every page, filter, rows as high as their text.</summary>
internal sealed record TrendSheet
{
    /// <summary>The row of the table's header.</summary>
    public const int HeaderRow = 4;

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Head { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<(string Header, double Width)> Columns { get; init; }

    public required IReadOnlyList<TrendCell[]> Rows { get; init; }

    public required Paper Paper { get; init; }

    public int FrozenColumns { get; init; }

    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    public void Write(WorkbookWriter workbook)
    {
        var setup = new SheetSetup
        {
            Widths = [.. Columns.Select(c => c.Width)],
            Paper = Paper,
            HeaderRow = HeaderRow,
            FrozenColumns = FrozenColumns,
            FilterTo = Rows.Count == 0 ? 0 : HeaderRow + Rows.Count,
            Footer = Title,
            Highlights = Rows.Count == 0 ? [] : Highlights,
        };
        workbook.Sheet(Name, setup, WriteTable);
    }

    private void WriteTable(SheetWriter sheet)
    {
        sheet.NextRow(28);
        sheet.Text(ReportStyles.Title, Title);
        sheet.NextRow(18);
        sheet.Text(ReportStyles.Subtitle, Head);
        sheet.NextRow(18);
        sheet.Text(ReportStyles.Subtitle, Note);
        sheet.NextRow(Columns.Max(c => TextMeasure.Height(c.Header, c.Width - 2)) + 4);
        foreach (var (header, _) in Columns)
        {
            sheet.Text(ReportStyles.Header, header);
        }

        foreach (var row in Rows)
        {
            WriteRow(sheet, row);
        }
    }

    private void WriteRow(SheetWriter sheet, TrendCell[] row)
    {
        var lines = 1;
        for (var i = 0; i < row.Length; i++)
        {
            lines = Math.Max(lines, row[i].Text.Length < 4 ? 1 : TextMeasure.Lines(row[i].Text, Columns[i].Width));
        }

        sheet.NextRow((lines * TextMeasure.LineHeight) + TextMeasure.Padding);
        foreach (var cell in row)
        {
            if (cell.Number is { } number)
            {
                sheet.Number(cell.Style, number);
            }
            else
            {
                sheet.Text(cell.Style, cell.Text);
            }
        }
    }
}
