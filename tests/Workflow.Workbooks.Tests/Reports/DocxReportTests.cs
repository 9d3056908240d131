using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Docx;

namespace Workflow.Workbooks.Tests.Reports;

/// <summary>The Word report, re-opened with the Open XML SDK.</summary>
public sealed class DocxReportTests
{
    [Theory]
    [InlineData("flat")]
    [InlineData("headings")]
    [InlineData("indicators")]
    [InlineData("narrative")]
    public void Document_OfEveryShape_IsValid(string shape)
    {
        using var document = Open(Shape(shape));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Document_Rows_SayWhatThePrintedCellsSay()
    {
        var report = SampleReports.Flat();

        using var document = Open(report);

        var table = Body(document).Descendants<Table>().Single(t => Cells(t.Elements<TableRow>().First()).SequenceEqual(report.Columns.Select(c => c.Label)));
        Assert.Equal(report.Rows.Select(r => string.Join('|', r.Cells)), table.Elements<TableRow>().Skip(1).Select(r => string.Join('|', Cells(r))));
        Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
    }

    [Fact]
    public void Document_Narrative_IsHeadingsAndParagraphs()
    {
        var report = SampleReports.Narrative();

        using var document = Open(report);

        var texts = Body(document).Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        Assert.All(report.Rows.Where(r => r.Submitted), r => Assert.All(r.Cells[4].Split('\n'), p => Assert.Contains(p, texts)));
        Assert.Contains("（未提出）", texts);
        Assert.Equal(
            ["集計の概要", "相談支援部会", "相談体制", "窓口の役割", "情報の引継ぎ", "居場所部会", "居場所", "居場所", "提出状況", "経過"],
            Body(document).Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Heading1" or "Heading3" || (p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading2" && !p.InnerText.Contains("回答状況", StringComparison.Ordinal)))
                .Select(p => p.InnerText));
    }

    [Fact]
    public void Document_Introductions_StayWithWhatFollows()
    {
        var report = SampleReports.Headings();

        using var document = Open(report);

        var introduction = report.Survey.Texts.First(t => !t.After).Text;
        Assert.NotNull(Body(document).Descendants<Paragraph>().Single(p => p.InnerText == introduction).ParagraphProperties!.KeepNext);
    }

    [Fact]
    public void Document_Contents_LinksEveryHeading()
    {
        using var document = Open(SampleReports.Headings());

        var bookmarks = Body(document).Descendants<BookmarkStart>().Select(b => b.Name!.Value!).ToList();
        var links = Body(document).Descendants<Hyperlink>().Select(h => h.Anchor!.Value!).ToList();
        Assert.Equal(bookmarks, links);
        Assert.Contains(Body(document).Descendants<FieldCode>(), f => f.Text.Contains("TOC \\o", StringComparison.Ordinal));
        Assert.Distinct(bookmarks);
    }

    [Fact]
    public void Document_Charts_AreNativeAndCarryTheirNumbers()
    {
        using var document = Open(SampleReports.Headings());

        var charts = document.MainDocumentPart!.ChartParts.ToList();
        Assert.NotEmpty(charts);
        Assert.All(charts, c =>
        {
            using var data = SpreadsheetDocument.Open(c.EmbeddedPackagePart!.GetStream(), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(data));
        });
    }

    [Fact]
    public void Template_Controls_TakeTextsAndContent()
    {
        var report = SampleReports.Narrative();
        var template = Template(WordprocessingDocumentType.Document, ("計画名", false), ("調査名", true), ("目次", false), ("集計", false), ("本文", false), ("提出状況", false), ("経過", false), ("対象年度", true), ("提出期限", true), ("事務局", true), ("作成日", true));
        using var stream = new MemoryStream();

        var outcome = DocxReport.Write(report, stream, template: template);

        Assert.Null(outcome.Fault);
        Assert.Empty(outcome.MissingControls);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
        Assert.Contains("計画名：" + report.Survey.PlanName, Body(document).InnerText, StringComparison.Ordinal);
        Assert.Contains(Body(document).Descendants<Paragraph>(), p => p.InnerText == "相談支援部会" && p.ParagraphProperties?.ParagraphStyleId?.Val == "1");
        Assert.Contains("市の結びのことば", Body(document).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_WithoutControls_ReportsThemAndLosesNoAnswer()
    {
        var report = SampleReports.Narrative();
        using var stream = new MemoryStream();

        var outcome = DocxReport.Write(report, stream, template: Template(WordprocessingDocumentType.Template, ("計画名", false)));

        Assert.Equal(["調査名", "対象年度", "提出期限", "事務局", "作成日", "目次", "集計", "本文", "提出状況", "経過"], outcome.MissingControls);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Equal(WordprocessingDocumentType.Document, document.DocumentType);
        Assert.All(report.Rows.Where(r => r.Submitted), r => Assert.Contains(r.Cells[4].Split('\n')[0], Body(document).InnerText, StringComparison.Ordinal));
        Assert.DoesNotContain("提出状況", Body(document).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_ThatIsNoWordDocument_IsRefused()
    {
        using var workbook = new MemoryStream();
        Workflow.Workbooks.Reports.Xlsx.XlsxReport.Write(SampleReports.Flat(), workbook);

        Assert.Equal(TemplateFault.NotWord, DocxReport.FaultOf([]));
        Assert.Equal(TemplateFault.NotWord, DocxReport.FaultOf("PK\u0003\u0004 not a package"u8.ToArray()));
        Assert.Equal(TemplateFault.NotWord, DocxReport.FaultOf(workbook.ToArray()));
        Assert.Equal(TemplateFault.NotWord, DocxReport.Write(SampleReports.Flat(), Stream.Null, template: [1, 2, 3]).Fault);
        Assert.Null(DocxReport.FaultOf(Template(WordprocessingDocumentType.Document)));
    }

    [Fact]
    public void Document_Twice_IsTheSame() => Assert.Equal(Written(SampleReports.Headings()), Written(SampleReports.Headings()));

    private static Report Shape(string shape) => shape switch
    {
        "flat" => SampleReports.Flat(), "headings" => SampleReports.Headings(), "indicators" => SampleReports.Indicators(), _ => SampleReports.Narrative(),
    };

    private static byte[] Written(Report report)
    {
        using var stream = new MemoryStream();
        Assert.Null(DocxReport.Write(report, stream).Fault);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(Report report) => WordprocessingDocument.Open(new MemoryStream(Written(report)), isEditable: false);

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    private static IEnumerable<string> Cells(TableRow row) =>
        row.Elements<TableCell>().Select(c => string.Concat(c.Descendants().Select(e => e switch { Text t => t.Text, Break => "\n", _ => "" })));

    /// <summary>A city's template as a Japanese Word makes it: heading styles under ids of their own, controls in the line or as blocks, a header with one.</summary>
    private static byte[] Template(WordprocessingDocumentType type, params (string Name, bool Inline)[] controls)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, type))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "a", Default = true },
                new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "1" });
            main.Document = new Document(new Body(
            [
                .. controls.Select(c => c.Inline
                    ? (OpenXmlElement)new Paragraph(new Run(new Text(c.Name + "：")), new SdtRun(new SdtProperties(new SdtAlias { Val = c.Name }), new SdtContentRun(new Run(new Text("…")))))
                    : c.Name == "計画名" ? new Paragraph(new Run(new Text("計画名：")), new SdtRun(new SdtProperties(new Tag { Val = c.Name }, new ShowingPlaceholder()), new SdtContentRun(new Run(new Text("…")))))
                    : new SdtBlock(new SdtProperties(new Tag { Val = c.Name }), new SdtContentBlock(new Paragraph(new Run(new Text("…")))))),
                new Paragraph(new Run(new Text("市の結びのことば"))),
                new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }),
            ]));
        }

        return stream.ToArray();
    }
}
