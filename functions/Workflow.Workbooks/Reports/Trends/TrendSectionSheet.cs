using Workflow.Core.Comparison;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>提出の推移: for every section and year whether its answers came in time.</summary>
internal static class TrendSectionSheet
{
    private static readonly (Timeliness Timeliness, string Color)[] Colors =
        [(Timeliness.InTime, "E2EFDA"), (Timeliness.Late, "FFE699"), (Timeliness.Missing, "F8CBAD"), (Timeliness.Rejected, "F8CBAD"), (Timeliness.Unknown, "EDEDED")];

    public static void Write(WorkbookWriter workbook, TrendReport report, TrendTexts texts, HighlightFormats formats, DateTimeOffset made) => new TrendSheet
    {
        Name = texts["sheet-sections"],
        Title = texts.Title,
        Head = texts.Head(made),
        Note = texts["came-note"],
        Paper = Paper.A4,
        Columns = [(texts["code"], 12), (texts["section"], 26), .. report.Years.Select(y => (y.Year.ShortName, 12.0)), (texts["late-years"], 12), (texts["late"], 14)],
        Rows = [.. report.Sections.Select(s => Row(s, texts))],
        FrozenColumns = 2,
        Highlights =
        [
            .. report.Years.Select((_, i) => new Highlight(
                3 + i, TrendSheet.HeaderRow + 1, TrendSheet.HeaderRow + report.Sections.Count, [.. Colors.Select(c => (texts.Timeliness(c.Timeliness), formats.Of(c.Color)))])),
        ],
    }.Write(workbook);

    private static TrendCell[] Row(TrendSection section, TrendTexts texts) =>
    [
        TrendCell.Mark(section.Code), TrendCell.Long(section.Name), .. section.Timeliness.Select(t => TrendCell.Mark(texts.Timeliness(t))),
        TrendCell.Mark(section.Known == 0 ? "" : texts.Format("of-known", section.Late.ToString(), section.Known.ToString())), TrendCell.Mark(section.IsAlwaysLate ? texts["late-mark"] : ""),
    ];
}
