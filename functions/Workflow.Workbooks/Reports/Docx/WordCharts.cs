using DocumentFormat.OpenXml.Packaging;
using Workflow.Workbooks.Reports.Documents;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>Adds native charts to a document, each with a small workbook that holds its numbers, so that 「データの編集」 works in Word.</summary>
internal static class WordCharts
{
    private const string Sheet = "データ";
    private const string WorkbookRelation = "rIdData";
    private const int FirstRow = 2;

    public static void AddTo(MainDocumentPart main, IReadOnlyList<DocumentChart> charts, DateTimeOffset made)
    {
        foreach (var chart in charts)
        {
            var part = main.AddNewPart<ChartPart>(WordNames.ChartRelation(chart.Id));
            using (var data = new MemoryStream())
            {
                WriteNumbers(data, chart, made);
                data.Position = 0;
                part.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", WorkbookRelation).FeedData(data);
            }

            using var xml = part.GetStream(FileMode.Create);
            ChartXml.WriteChart(xml, Placed(chart), WorkbookRelation);
        }
    }

    private static BarChart Placed(DocumentChart chart) => new()
    {
        Title = chart.Title,
        Sheet = Sheet,
        LabelColumn = 1,
        FirstRow = FirstRow,
        Labels = chart.Labels,
        Series = chart.Series,
        Max = chart.Max,
        From = (1, 1),
        To = (1, 1),
    };

    private static void WriteNumbers(Stream stream, DocumentChart chart, DateTimeOffset made)
    {
        using var workbook = new WorkbookWriter(stream, made);
        workbook.Sheet(Sheet, new SheetSetup { Widths = [30, .. chart.Series.Select(_ => 12.0)], Paper = Paper.A4 }, sheet =>
        {
            sheet.NextRow(18);
            sheet.Text(ReportStyles.Header, "");
            chart.Series.ToList().ForEach(s => sheet.Text(ReportStyles.Header, s.Name));
            for (var row = 0; row < chart.Labels.Count; row++)
            {
                sheet.NextRow(18);
                sheet.Text(ReportStyles.Label, chart.Labels[row]);
                chart.Series.ToList().ForEach(s => sheet.Number(ReportStyles.Count, s.Values[row]));
            }
        });
        workbook.Complete(ReportStyles.Xml);
    }
}
