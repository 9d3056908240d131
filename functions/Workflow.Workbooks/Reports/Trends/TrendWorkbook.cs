using Workflow.Core.Findings;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>Trends as a workbook: 概要, 事業の推移, 見出し別, 提出の推移. Colours are native conditional formats beside the text that says the same.</summary>
public static class TrendWorkbook
{
    /// <summary>Writes the workbook. The stream must be seekable and stays open. The same trends give the same bytes.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="made">When.</param>
    /// <param name="language">The language of the product's own words; sheets keep their names.</param>
    public static void Write(TrendReport report, Stream stream, DateTimeOffset made, Language language = Language.Japanese)
    {
        var texts = new TrendTexts(report, language);
        var formats = new HighlightFormats();
        using var workbook = new WorkbookWriter(stream, made);
        TrendOverviewSheet.Write(workbook, report, texts, made);
        new TrendProjectSheet(report, texts, new TrendColors(report), formats).Write(workbook, made);
        TrendHeadingSheet.Write(workbook, report, texts, made);
        TrendSectionSheet.Write(workbook, report, texts, formats, made);
        workbook.Complete(formats.Xml);
    }
}
