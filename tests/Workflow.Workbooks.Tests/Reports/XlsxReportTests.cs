using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Tests.Consolidation;
using Workflow.Workbooks.Reports.Xlsx;

namespace Workflow.Workbooks.Tests.Reports;

public sealed class XlsxReportTests
{
    public static TheoryData<string> Samples => ["flat", "headings", "merged", "indicators", "many", "empty"];

    private static Report Sample(string name) => name switch
    {
        "flat" => SampleReports.Flat(),
        "headings" => SampleReports.Headings(),
        "merged" => SampleReports.Headings(mergedHeadings: true),
        "indicators" => SampleReports.Indicators(),
        "many" => SampleReports.Flat(300, 120),
        _ => SampleReports.Flat(0, 1),
    };

    private static MemoryStream Write(Report report, Language language = Language.Japanese)
    {
        var stream = new MemoryStream();
        XlsxReport.Write(report, stream, language);
        return stream;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Sample_IsValidOpenXml(string name)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            using var document = SpreadsheetDocument.Open(Write(Sample(name), language), isEditable: false);

            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
            Assert.Equal(["集計", "一覧", "指標", "提出状況", "指摘事項"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name?.Value));
        }
    }

    [Fact]
    public void Write_AnySurvey_EveryPrintedTextStandsInTheFormOnce() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var report = RandomReport.From(seed);
            var (values, covered) = Form(Write(report));
            var bands = report.Columns.TakeWhile(c => c.Kind == Core.Surveys.FieldKind.Heading && !c.Merged).Count();
            var rows = values.Where(v => v.Key.Row > 3 && !covered.BandRows.Contains(v.Key.Row)).Select(v => v.Key.Row).Distinct().Order().ToList();
            Assert.Equal(report.Rows.Count, rows.Count);
            for (var r = 0; r < rows.Count; r++)
            {
                var shown = Enumerable.Range(1, report.Columns.Count - bands).Select(c => values.GetValueOrDefault(covered.Shows.GetValueOrDefault((rows[r], c), (rows[r], c)), ""));
                Assert.Equal(report.Rows[r].Cells.Skip(bands), shown);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_TextLongerThanTheHighestRow_TakesSeveralRows()
    {
        var survey = new FormBuilder().ListForm().Section("101", "こども課").Item("i1", ["101"], given: [("name", "長い")]).Build();
        var consolidator = new Consolidator(survey);
        consolidator.Add(FormBuilder.Submission("101", ("i1", ["done", string.Concat(Enumerable.Repeat("一行\n", 60)), "rating", "A"])));
        using var document = SpreadsheetDocument.Open(Write(consolidator.Build(FormBuilder.Now)), isEditable: false);
        var sheet = Sheet(document, "一覧");

        var rows = sheet.Descendants<Row>().Skip(3).ToList();

        Assert.True(rows.Sum(r => r.Height!.Value) >= 61 * 16.5, "the row is too low");
        Assert.All(rows, r => Assert.InRange(r.Height!.Value, 1, 409));
        Assert.Contains($"E4:E{3 + rows.Count}", sheet.Descendants<MergeCell>().Select(m => m.Reference?.Value));
    }

    [Fact]
    public void Write_TextBeyondTheCellLimit_EndsWithAnEllipsis()
    {
        var survey = new FormBuilder().Answer("done", "実施内容", print: "{value}{value}").Section("101", "こども課").Item("i1", ["101"]).Build();
        var consolidator = new Consolidator(survey);
        consolidator.Add(FormBuilder.Submission("101", ("i1", ["done", new string('あ', 20000)])));

        var text = Form(Write(consolidator.Build(FormBuilder.Now))).Values[(4, 1)];

        Assert.Equal((32767, '…'), (text.Length, text[^1]));
    }

    [Fact]
    public void Write_MergedHeadingColumns_SayTheirHeadingAgainOnEveryPage()
    {
        using var document = SpreadsheetDocument.Open(Write(SampleReports.Headings(mergedHeadings: true)), isEditable: false);
        var sheet = Sheet(document, "一覧");
        var cells = sheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.InnerText);

        var firstRows = sheet.Descendants<Break>().Select(b => b.Id!.Value + 1).ToList();

        Assert.NotEmpty(firstRows);
        Assert.All(firstRows, r => Assert.NotEqual("", cells[$"A{r}"] + cells[$"B{r}"]));
        Assert.All(firstRows.Where(r => cells.ContainsKey($"C{r}") && cells[$"C{r}"].Length > 0), r => Assert.NotEqual("", cells[$"A{r}"]));
    }

    [Fact]
    public void Write_PageBreaks_NeverLeaveAHeadingOrItsIntroductionBehind()
    {
        for (var items = 20; items < 80; items++)
        {
            var report = SampleReports.Headings(items);
            using var document = SpreadsheetDocument.Open(Write(report), isEditable: false);
            var sheet = Sheet(document, "一覧");
            var last = sheet.Descendants<Break>().Select(b => b.Id!.Value).ToList();
            var ahead = report.Survey.Texts.Where(t => !t.After).Select(t => t.Text).Concat(report.Rows.SelectMany(r => r.Cells.Take(report.HeadingCount))).ToHashSet();
            var behind = sheet.Descendants<Row>().Where(r => last.Contains(r.RowIndex!.Value)).Select(r => r.Elements<Cell>().First().InnerText).Where(ahead.Contains);

            Assert.NotEmpty(last);
            Assert.Empty(behind.Select(text => $"{items} items: {text}"));
        }
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Write(SampleReports.Headings()).ToArray(), Write(SampleReports.Headings()).ToArray());

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet;
    }

    /// <summary>The texts of 一覧 as the Open XML SDK reads them, and for every merged cell the one that shows its text.</summary>
    private static (Dictionary<(int Row, int Column), string> Values, (Dictionary<(int, int), (int, int)> Shows, HashSet<int> BandRows) Covered) Form(MemoryStream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = Sheet(document, "一覧");
        var values = sheet.Descendants<Cell>().ToDictionary(c => Address(c.CellReference!.Value!), c => Unescaped(c.InnerText));
        var shows = new Dictionary<(int, int), (int, int)>();
        var bands = new HashSet<int>();
        foreach (var merge in sheet.Descendants<MergeCell>())
        {
            var (from, to) = (Address(merge.Reference!.Value!.Split(':')[0]), Address(merge.Reference.Value!.Split(':')[1]));
            if (from.Row == to.Row)
            {
                bands.Add(from.Row);
            }

            for (var row = from.Row; row <= to.Row; row++)
            {
                Assert.True(row == from.Row || values[(row, from.Column)].Length == 0, "a covered cell holds text");
                shows[(row, from.Column)] = from;
            }
        }

        return (values, (shows, bands));
    }

    private static (int Row, int Column) Address(string reference)
    {
        var letters = reference.TakeWhile(char.IsLetter).ToArray();
        return (int.Parse(reference.AsSpan(letters.Length), System.Globalization.CultureInfo.InvariantCulture), letters.Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1));
    }

    private static string Unescaped(string text) => System.Text.RegularExpressions.Regex.Replace(
        text, "_x([0-9A-Fa-f]{4})_", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
