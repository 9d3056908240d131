using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Workflow.Core.Calendar;
using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Trends;
using Workflow.Testing;
using Workflow.Workbooks.Reports.Json;
using Workflow.Workbooks.Reports.Trends;
using Workflow.Workbooks.Reports.Xlsx;
using Workflow.Workbooks.Results;

namespace Workflow.Workbooks.Tests.Reports;

/// <summary>Trends as workbook, page and json, from reports that were written and read back.</summary>
public sealed class TrendOutputTests : IDisposable
{
    private static readonly DateTimeOffset Made = new(2027, 6, 1, 9, 0, 0, JapanTime.Offset);

    private readonly string folder = Directory.CreateTempSubdirectory("trends").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private const string Script = """
        import json, sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book["事業の推移"]
        rules = [{"at": str(r.sqref), "rules": [[c.type, (c.formula or [""])[0], c.dxf.fill.bgColor.rgb if c.dxf else ""] for c in r.rules]} for r in sheet.conditional_formatting]
        heat = [c.type for r in book["見出し別"].conditional_formatting for c in r.rules]
        out = {"sheets": book.sheetnames, "cells": [[c.value or "" for c in r] for r in sheet.iter_rows(min_row=4)], "rules": rules, "heat": heat,
            "freeze": sheet.freeze_panes, "titles": sheet.print_title_rows, "filter": sheet.auto_filter.ref, "shares": [r[1].value for r in book["見出し別"].iter_rows(min_row=5)]}
        open(sys.argv[2], "w").write(json.dumps(out))
        """;

    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    [Theory]
    public void Workbook_IsCleanForTheValidator(Language language)
    {
        using var stream = new MemoryStream();
        TrendWorkbook.Write(Trends(), stream, Made, language);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [InstalledFact(InstalledPrograms.Openpyxl)]
    public void Openpyxl_SeesEveryRating_AndItsColour()
    {
        var trends = Trends();
        OtherProgram.Python(Script, Save(trends), Path.Combine(folder, "seen.json"));
        using var seen = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "seen.json")));
        var root = seen.RootElement;

        Assert.Equal(["概要", "事業の推移", "見出し別", "提出の推移"], root.GetProperty("sheets").EnumerateArray().Select(s => s.GetString()));
        var cells = root.GetProperty("cells").EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.GetString()!).ToList()).ToList();
        Assert.Equal(["見出し", "番号", "事業名", "担当課", "R1", "R1→R2", "R2", "R2→R3", "R3", "最低評価の連続", "初年度", "最終年度"], cells[0]);
        foreach (var (project, line) in trends.Projects.Zip(cells.Skip(1)))
        {
            Assert.Equal((project.Name, project.Section), (line[2], line[3]));
            Assert.All(project.Ratings.Select((r, i) => (r, line[4 + (2 * i)])), p => Assert.True(p.r.State != RatingState.Rated || p.r.Text == p.Item2));
        }

        var rule = root.GetProperty("rules").EnumerateArray().First(r => r.GetProperty("at").GetString()!.StartsWith("E5", StringComparison.Ordinal)).GetProperty("rules")[0];
        Assert.Equal(("cellIs", "\"A\"", "FFC6E0B4"), (rule[0].GetString(), rule[1].GetString(), rule[2].GetString()));
        Assert.All(root.GetProperty("heat").EnumerateArray(), t => Assert.Equal("colorScale", t.GetString()));
        Assert.Equal(("D5", "$4:$4", $"A4:L{4 + trends.Projects.Count}"), (root.GetProperty("freeze").GetString(), root.GetProperty("titles").GetString(), root.GetProperty("filter").GetString()));
        Assert.Equal((double)TrendTextsBest(trends), root.GetProperty("shares")[0].GetDouble(), 6);
    }

    [InstalledFact(InstalledPrograms.LibreOffice)]
    public void LibreOffice_PrintsTheWorkbook()
    {
        OtherProgram.Convert(Save(Trends()), "pdf", folder);
        Assert.StartsWith("%PDF", File.ReadAllText(Path.Combine(folder, "trends.pdf"), Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_IsSelfContained_AndReadableWithoutSeeing()
    {
        using var stream = new MemoryStream();
        TrendPage.Write(Trends(), stream, Made);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(stream.ToArray()));

        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [src]"));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Distinct(page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)));
        Assert.All(page.QuerySelectorAll("table"), t => Assert.NotEmpty(t.QuerySelector("caption")!.TextContent));
        Assert.All(page.QuerySelectorAll("th"), h => Assert.NotNull(h.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("svg"), s => Assert.All(s.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(page.GetElementById(id)!.TextContent)));
        Assert.Equal(Trends().Projects.Select(p => p.Name), page.QuerySelectorAll("section[aria-labelledby=part-projects] tbody th").Select(h => h.TextContent));
    }

    [Fact]
    public void Page_HostileText_StaysText()
    {
        var evil = new PrintedYear("計画<script>", new FiscalYear(2025), [new("評価", true)], ["A<b>"], [new PrintedRow("<i>章", "</td><script>alert(1)</script>", "課&\"'", ["A<b>"])]);
        using var stream = new MemoryStream();
        TrendPage.Write(TrendReport.Of([evil, evil with { Year = new FiscalYear(2026) }]), stream, Made);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Empty(page.QuerySelectorAll("script, i, b"));
        Assert.Contains("</td><script>alert(1)</script>", page.QuerySelectorAll("tbody th").Select(h => h.TextContent));
    }

    [Fact]
    public void Plan_WithoutHeadings_HasNoColumnForThem()
    {
        var year = new PrintedYear("計画", new FiscalYear(2025), [new("評価", true)], ["A"], [new PrintedRow("", "講座", "文化課", ["A"]) { Number = "7" }]);
        var trends = TrendReport.Of([year, year with { Year = new FiscalYear(2026) }]);
        using var page = new MemoryStream();
        TrendPage.Write(trends, page, Made);
        var table = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.ToArray())).QuerySelector("section[aria-labelledby=part-projects] table")!;
        using var workbook = new MemoryStream();
        TrendWorkbook.Write(trends, workbook, Made);
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.ElementAt(1).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Skip(3).Select(r => r.Select(c => c.InnerText).ToList()).ToList();

        Assert.Equal(["番号", "事業名", "担当課", "R7", "R8", "最低評価の連続"], table.QuerySelectorAll("thead th").Select(h => h.TextContent));
        Assert.Equal(["7", "講座", "文化課", "A", "A →", ""], table.QuerySelectorAll("tbody tr > *").Select(c => c.TextContent));
        Assert.Equal(["番号", "事業名", "担当課", "R7", "R7→R8", "R8", "最低評価の連続", "初年度", "最終年度"], rows[0]);
        Assert.Equal(["7", "講座", "文化課", "A", "→", "A", "", "R7", "R8"], rows[1]);
    }

    [Fact]
    public void Json_IsAsItsSchemaSays()
    {
        using var stream = new MemoryStream();
        TrendJson.Write(Trends(), stream, Made);
        using var document = JsonDocument.Parse(stream.ToArray());
        DocumentSchema.Judge("trends.schema.json", document.RootElement);
        Assert.Equal(Trends().Projects.Count, document.RootElement.GetProperty("projects").GetArrayLength());
    }

    [Theory]
    [InlineData("C6E0B4", "000000")]
    [InlineData("A4243B", "FFFFFF")]
    [InlineData("777777", "000000")]
    [InlineData("E07A3F", "000000")]
    public void Highlight_TextHasTheGreaterContrast(string fill, string text)
    {
        var level = new ScaleLevel { Code = "A", Color = "#" + fill };
        var year = new PrintedYear("計画", new FiscalYear(2025), [new("評価", true)], ["A"], [new PrintedRow("", "講座", "文化課", ["A"])]) { Levels = [level] };
        using var stream = new MemoryStream();
        TrendPage.Write(TrendReport.Of([year, year with { Year = new FiscalYear(2026) }]), stream, Made);
        Assert.Contains($"background: #{fill}; color: #{text};", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_ReadBackFromItsWorkbook_SaysTheSameAsItsJson()
    {
        var report = SampleReports.Headings();
        using var workbook = new MemoryStream();
        XlsxReport.Write(report, workbook);
        var (json, table) = (OfJson(report), Read(workbook, "report.xlsx"));

        Assert.Equal((json.Year, json.PlanName), (table.Year, table.PlanName));
        Assert.Equal(json.Scale, table.Scale);
        Assert.True(table.KnowsScale);
        Assert.Equal(json.Sections.Select(s => (s.Code, s.Name, s.Timeliness)), table.Sections.Select(s => (s.Code, s.Name, s.Timeliness)));
        Assert.Equal(json.Rows.Select(r => (r.Name, r.Section, Rating(json, r))), table.Rows.Select(r => (r.Name, r.Section, Rating(table, r))));
    }

    private static string Rating(PrintedYear year, PrintedRow row) => row.Texts[year.Columns.ToList().FindIndex(c => c.IsRating)];

    private static decimal TrendTextsBest(TrendReport trends) => trends.Years[0].Tally.Share(0);

    private static PrintedYear OfJson(Report report)
    {
        var stream = new MemoryStream();
        JsonReport.Write(report, stream);
        return Read(stream, "report.json");
    }

    private static PrintedYear Read(Stream stream, string name)
    {
        stream.Position = 0;
        return PrintedYearFile.Read(stream, name, new DateOnly(2027, 5, 1)).Year!;
    }

    private string Save(TrendReport trends)
    {
        var file = Path.Combine(folder, "trends.xlsx");
        using var stream = File.Create(file);
        TrendWorkbook.Write(trends, stream, Made);
        return file;
    }

    // Three years of one report: ratings turn, one section is always late, the scale of the last year differs, points and colours are known.
    private static TrendReport Trends()
    {
        var report = OfJson(SampleReports.Headings());
        var rating = report.Columns.ToList().FindIndex(c => c.IsRating);
        PrintedYear Turned(int year, int by) => report with
        {
            Year = new FiscalYear(year),
            Levels = [.. report.Scale.Select((c, i) => new ScaleLevel { Code = c, Points = report.Scale.Count - i, Color = i == 0 ? "#C6E0B4" : null })],
            Sections = [.. report.Sections.Select((s, i) => s with { Timeliness = i == 0 ? Timeliness.Late : i == by ? Timeliness.Unknown : Timeliness.InTime })],
            Rows =
            [
                .. report.Rows.Skip(by).Select((r, i) => r with
                {
                    Texts = [.. r.Texts.Select((t, c) => c == rating && report.Scale.Contains(t) ? report.Scale[(report.Scale.ToList().IndexOf(t) + (i % 3 == 0 ? by : 0)) % report.Scale.Count] : t)],
                }),
            ],
        };
        var last = Turned(2021, 2);
        return TrendReport.Of([Turned(2020, 1), last with { Scale = [.. last.Scale, "D"], Levels = [.. last.Levels, new ScaleLevel { Code = "D" }] }, Turned(2019, 0)]);
    }
}
