using Workflow.Core.Comparison;
using Workflow.Core.Findings;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Comparison;

/// <summary>Two reports as a marked workbook: 変更点 lists every difference, 新旧対照 shows every row with both texts side by side and what changed in colour.</summary>
public static class ComparisonWorkbook
{
    private const string ListName = "変更点";
    private const string SideBySideName = "新旧対照";
    private const int HeaderRow = 3;
    private const double TextWidth = 34;
    private const double RatingWidth = 9;

    /// <summary>Writes the workbook. The stream must be seekable and stays open.</summary>
    /// <param name="comparison">What was compared.</param>
    /// <param name="before">The older report.</param>
    /// <param name="after">The newer report.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="made">When.</param>
    /// <param name="language">The language of the product's own words.</param>
    public static void Write(ReportComparison comparison, PrintedYear before, PrintedYear after, Stream stream, DateTimeOffset made, Language language = Language.Japanese)
    {
        var texts = new ReportTexts(language);
        var title = texts.Format("diff-title", comparison.PlanName, Year(before, texts), Year(after, texts));
        using var workbook = new WorkbookWriter(stream, made);
        WriteSheet(workbook, ListName, title, ListColumns(texts), comparison.Differences.Select(d => DifferenceLine(d, texts)).ToList());
        WriteSheet(workbook, SideBySideName, title, SideColumns(comparison, before, after, texts), comparison.Rows.Select(r => RowLine(r, comparison, texts)).ToList());
        workbook.Complete(ReportStyles.Xml);
    }

    private static string Year(PrintedYear report, ReportTexts texts) => texts.Language == Language.Japanese ? report.Year.LongName : report.Year.EnglishName;

    private static List<(string, double)> ListColumns(ReportTexts texts) =>
    [
        (texts["diff-kind"], 16), (texts["diff-heading"], 30), (texts["diff-name"], 32), (texts["section"], 18), (texts["field"], 22), (texts["diff-before"], 44), (texts["diff-after"], 44),
    ];

    private static List<(int Style, string Text)> DifferenceLine(ReportDifference difference, ReportTexts texts)
    {
        var style = difference.Kind switch
        {
            DifferenceKind.Added or DifferenceKind.RatingRaised => ReportStyles.Better,
            DifferenceKind.Ended or DifferenceKind.RatingLowered => ReportStyles.Worse,
            _ => ReportStyles.Changed,
        };
        return
        [
            (style, texts[$"diff-{difference.Kind}"]), (ReportStyles.ShortText, difference.Row.Heading), (ReportStyles.ShortText, difference.Row.Name), (ReportStyles.ShortText, difference.Row.Section),
            (ReportStyles.ShortText, difference.Column), (ReportStyles.LongText, difference.Before), (ReportStyles.LongText, difference.After),
        ];
    }

    private static List<(string, double)> SideColumns(ReportComparison comparison, PrintedYear before, PrintedYear after, ReportTexts texts)
    {
        var columns = new List<(string, double)> { (texts["diff-heading"], 26), (texts["diff-name"], 28), (texts["section"], 16) };
        foreach (var column in comparison.Columns)
        {
            var width = column.IsRating ? RatingWidth : TextWidth;
            columns.Add(($"{before.Year.ShortName}\n{(column.Before < 0 ? "" : before.Columns[column.Before].Label)}", width));
            columns.Add(($"{after.Year.ShortName}\n{(column.After < 0 ? "" : after.Columns[column.After].Label)}", width));
        }

        return columns;
    }

    private static List<(int Style, string Text)> RowLine(ComparedRow row, ReportComparison comparison, ReportTexts texts)
    {
        var shown = row.After ?? row.Before!;
        var mark = row.Before is null ? ReportStyles.Better : row.After is null ? ReportStyles.Worse : ReportStyles.ShortText;
        var name = row.Before is null ? texts.Format("diff-marked", shown.Name, texts["diff-Added"]) : row.After is null ? texts.Format("diff-marked", shown.Name, texts["diff-Ended"]) : shown.Name;
        var cells = new List<(int, string)> { (ReportStyles.ShortText, shown.Heading), (mark, name), (ReportStyles.ShortText, shown.Section) };
        foreach (var column in comparison.Columns)
        {
            var (was, now) = ReportComparison.Texts(row, column);
            var plain = column.IsRating ? ReportStyles.Centered : ReportStyles.LongText;
            cells.Add((plain, was));
            cells.Add((was != now && row is { Before: not null, After: not null } && column is { Before: >= 0, After: >= 0 } ? ReportStyles.Changed : plain, now));
        }

        return cells;
    }

    private static void WriteSheet(WorkbookWriter workbook, string name, string title, List<(string Header, double Width)> columns, List<List<(int Style, string Text)>> lines)
    {
        var setup = new SheetSetup
        {
            Widths = [.. columns.Select(c => c.Width)], Paper = Paper.A3, HeaderRow = HeaderRow, FilterTo = lines.Count == 0 ? 0 : HeaderRow + lines.Count, Footer = title,
        };
        workbook.Sheet(name, setup, sheet =>
        {
            sheet.NextRow(28);
            sheet.Text(ReportStyles.Title, title);
            sheet.NextRow(8);
            sheet.NextRow(columns.Max(c => TextMeasure.Height(c.Header, c.Width - 2)) + 4);
            foreach (var (header, _) in columns)
            {
                sheet.Text(ReportStyles.Header, header);
            }

            foreach (var line in lines)
            {
                sheet.NextRow(line.Select((cell, i) => TextMeasure.Height(cell.Text, columns[i].Width)).Max());
                line.ForEach(cell => sheet.Text(cell.Style, cell.Text));
            }
        });
    }
}
