using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>概要: what to know before reading, every year's ratings, the projects and sections to look after.</summary>
internal static class TrendOverviewSheet
{
    private const double RowHeight = 20;

    private static readonly double[] Widths = [36, 22, 14, 14, 40];

    public static void Write(WorkbookWriter workbook, TrendReport report, TrendTexts texts, DateTimeOffset made) =>
        workbook.Sheet(texts["sheet-summary"], new SheetSetup { Widths = Widths, Paper = Paper.A4, Footer = texts.Title }, sheet =>
        {
            sheet.NextRow(28);
            sheet.Text(ReportStyles.Title, texts.Title);
            sheet.NextRow(RowHeight);
            sheet.Text(ReportStyles.Subtitle, texts.Head(made));
            Years(sheet, report, texts);
            Lowest(sheet, texts);
            AlwaysLate(sheet, texts);
            Remarks(sheet, report, texts);
        });

    private static void Years(SheetWriter sheet, TrendReport report, TrendTexts texts)
    {
        Block(sheet, texts["years"], [texts["year"], texts["rows"], texts["best"], .. texts.HasMeans ? new[] { texts["mean"] } : [], texts["counts"]]);
        foreach (var year in report.Years)
        {
            var counts = texts.Counts(year.Tally, year);
            sheet.NextRow(TextMeasure.Height(counts, texts.HasMeans ? Widths[4] : Widths[3]));
            sheet.Text(ReportStyles.Label, texts.Long(year.Year));
            sheet.Number(ReportStyles.Count, year.Tally.Total);
            Number(sheet, ReportStyles.Share, TrendTexts.BestShare(year.Tally));
            if (texts.HasMeans)
            {
                Number(sheet, ReportStyles.Average, year.Tally.PointsAverage);
            }

            sheet.Text(ReportStyles.ShortText, counts);
        }
    }

    private static void Lowest(SheetWriter sheet, TrendTexts texts)
    {
        var projects = texts.Lowest;
        Block(sheet, texts["lowest-title"], projects.Count == 0 ? [] : [texts["name"], texts["section"], texts["lowest"]]);
        foreach (var project in projects)
        {
            sheet.NextRow(Math.Max(TextMeasure.Height(project.Name, Widths[0]), TextMeasure.Height(project.Section, Widths[1])));
            sheet.Text(ReportStyles.ShortText, project.Name);
            sheet.Text(ReportStyles.ShortText, project.Section);
            sheet.Text(ReportStyles.Centered, TrendTexts.Run(project));
        }

        None(sheet, projects.Count, texts["lowest-none"]);
    }

    private static void AlwaysLate(SheetWriter sheet, TrendTexts texts)
    {
        var sections = texts.AlwaysLate;
        Block(sheet, texts["late-title"], sections.Count == 0 ? [] : [texts["section"], texts["code"], texts["late-years"]]);
        foreach (var section in sections)
        {
            sheet.NextRow(TextMeasure.Height(section.Name, Widths[0]));
            sheet.Text(ReportStyles.ShortText, section.Name);
            sheet.Text(ReportStyles.Centered, section.Code);
            sheet.Text(ReportStyles.Centered, texts.Format("of-known", section.Late.ToString(), section.Known.ToString()));
        }

        None(sheet, sections.Count, texts["late-none"]);
        sheet.NextRow(RowHeight);
        sheet.Text(ReportStyles.Remark, texts["late-rule"]);
    }

    private static void Remarks(SheetWriter sheet, TrendReport report, TrendTexts texts)
    {
        if (report.Remarks.Count == 0)
        {
            return;
        }

        Block(sheet, texts["remarks"], []);
        foreach (var remark in report.Remarks)
        {
            var text = remark.Text(texts.Language);
            sheet.NextRow(TextMeasure.Height(text, Widths.Sum()));
            sheet.Text(ReportStyles.Passage, text);
            for (var i = 1; i < Widths.Length; i++)
            {
                sheet.Blank(ReportStyles.Passage);
            }

            sheet.Merge(sheet.Row, 1, sheet.Row, Widths.Length);
        }
    }

    private static void Block(SheetWriter sheet, string title, IReadOnlyList<string> headers)
    {
        sheet.NextRow(RowHeight);
        sheet.NextRow(RowHeight + 3);
        sheet.Text(ReportStyles.BlockTitle, title);
        if (headers.Count > 0)
        {
            sheet.NextRow(RowHeight);
            foreach (var header in headers)
            {
                sheet.Text(ReportStyles.Header, header);
            }
        }
    }

    private static void None(SheetWriter sheet, int count, string text)
    {
        if (count == 0)
        {
            sheet.NextRow(RowHeight);
            sheet.Text(ReportStyles.Normal, text);
        }
    }

    private static void Number(SheetWriter sheet, int style, decimal? number)
    {
        if (number is { } known)
        {
            sheet.Number(style, (double)known);
        }
        else
        {
            sheet.Blank(style);
        }
    }
}
