using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>A column of a plain table.</summary>
internal sealed record TextColumn(string Header, double Width, bool Centered = false);

/// <summary>A sheet with one plain table: title, header repeated on every page, filter, rows as high as their text. Cells are texts or whole numbers.</summary>
internal sealed class TextTable
{
    private const int HeaderRow = 3;

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<TextColumn> Columns { get; init; }

    public required IEnumerable<IReadOnlyList<object?>> Rows { get; init; }

    /// <summary>What stands below the header of a table without rows.</summary>
    public string WhenEmpty { get; init; } = "";

    public void Write(WorkbookWriter workbook, Report report, ReportTexts texts)
    {
        var rows = Rows.ToList();
        var setup = new SheetSetup
        {
            Widths = [.. Columns.Select(c => c.Width)],
            Paper = Paper.A4,
            HeaderRow = HeaderRow,
            FilterTo = rows.Count == 0 ? 0 : HeaderRow + rows.Count,
            Footer = $"{report.Survey.PlanName} {report.Survey.Name}",
        };
        workbook.Sheet(Name, setup, sheet =>
        {
            sheet.NextRow(28);
            sheet.Text(ReportStyles.Title, Title);
            sheet.NextRow(18);
            sheet.Text(ReportStyles.Subtitle, ReportHead.Line(report, texts));
            sheet.NextRow(Columns.Max(c => TextMeasure.Height(c.Header, c.Width - 2)) + 4);
            foreach (var column in Columns)
            {
                sheet.Text(ReportStyles.Header, column.Header);
            }

            rows.ForEach(row => WriteRow(sheet, row));
            if (rows.Count == 0 && WhenEmpty.Length > 0)
            {
                sheet.NextRow(20);
                sheet.Text(ReportStyles.Normal, WhenEmpty);
            }
        });
    }

    private void WriteRow(SheetWriter sheet, IReadOnlyList<object?> row)
    {
        sheet.NextRow(row.Select((cell, i) => cell is string text ? TextMeasure.Height(text, Columns[i].Width) : 0).Max());
        for (var i = 0; i < row.Count; i++)
        {
            switch (row[i])
            {
                case string text:
                    sheet.Text(Columns[i].Centered ? ReportStyles.Centered : ReportStyles.ShortText, text);
                    break;
                case int number:
                    sheet.Number(ReportStyles.Count, number);
                    break;
                default:
                    sheet.Blank(ReportStyles.Count);
                    break;
            }
        }
    }
}
