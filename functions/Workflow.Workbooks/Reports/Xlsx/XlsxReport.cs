using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>The report as a workbook: 集計, 一覧, 指標, 提出状況, 指摘事項 (contracts §8).</summary>
public static class XlsxReport
{
    /// <summary>Writes the workbook. The stream must be seekable and stays open. The same report gives the same bytes.</summary>
    public static void Write(Report report, Stream stream, Language language = Language.Japanese)
    {
        var texts = new ReportTexts(language);
        using var workbook = new WorkbookWriter(stream, report.GeneratedAt);
        SummarySheet.Write(workbook, report, texts);
        FormSheet.Write(workbook, report, texts);
        IndicatorSheet.Write(workbook, report, texts);
        StatusSheet.Write(workbook, report, texts);
        FindingSheet.Write(workbook, report, texts);
        workbook.Complete(ReportStyles.Xml);
    }
}
