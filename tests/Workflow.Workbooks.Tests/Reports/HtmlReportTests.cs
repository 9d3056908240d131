using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Html;

namespace Workflow.Workbooks.Tests.Reports;

/// <summary>The web page as a browser's parser sees it.</summary>
public sealed class HtmlReportTests
{
    [Fact]
    public void Page_OfEveryRow_SaysWhatThePrintedCellsSay()
    {
        var report = SampleReports.Flat();

        var table = Open(report).QuerySelectorAll("table").Single(t => t.QuerySelector("caption")!.TextContent.Contains("一覧", StringComparison.Ordinal));

        Assert.Equal(report.Columns.Select(c => c.Label), table.QuerySelectorAll("thead th").Select(h => h.TextContent));
        Assert.Equal(report.Rows.Select(r => string.Join('|', r.Cells)), table.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(Text))));
    }

    [Fact]
    public void Page_MergedItems_AreOneCellOverTheirRows()
    {
        var report = SampleReports.Headings();

        var spans = Open(report).QuerySelectorAll("td[rowspan], th[rowspan]");

        var shared = report.Rows.GroupBy(r => r.Item.Id).Where(g => g.Count() > 1).ToList();
        Assert.Equal(shared.Count * 3, spans.Length);
        Assert.Equal(shared.Select(g => $"{g.Count()}").Order(), spans.Where(s => s.TagName == "TH").Select(s => s.GetAttribute("rowspan")!).Order());
    }

    [Theory]
    [InlineData("flat")]
    [InlineData("headings")]
    [InlineData("indicators")]
    public void Page_IsSelfContained_AndReadableWithoutSeeing(string shape)
    {
        var page = Open(shape switch { "flat" => SampleReports.Flat(), "headings" => SampleReports.Headings(), _ => SampleReports.Indicators() });

        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [src], [style*=url]"));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Distinct(page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)));
        Assert.All(page.QuerySelectorAll("table"), t => Assert.NotEmpty(t.QuerySelector("caption")!.TextContent));
        Assert.All(page.QuerySelectorAll("th"), h => Assert.NotNull(h.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("svg"), s => Assert.All(s.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(page.GetElementById(id)!.TextContent)));
        var levels = page.QuerySelectorAll("main h2, main h3, main h4, main h5, main h6").Select(h => h.TagName[1] - '0').ToList();
        Assert.Equal(2, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} → h{pair.Second}"));
    }

    [Fact]
    public void Page_HostileText_StaysText()
    {
        var report = SampleReports.Flat();
        var words = "<script>alert(1)</script>&\"'\u0001\n次の行";
        var rows = report.Rows.Select((r, i) => i == 0 ? r with { Cells = [.. r.Cells.Take(3), words, .. r.Cells.Skip(4)] } : r).ToList();

        var page = Open(report with { Rows = rows });

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains(page.QuerySelectorAll("td"), c => Text(c) == words.Replace("\u0001", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_Twice_IsTheSame() => Assert.Equal(Written(SampleReports.Headings()), Written(SampleReports.Headings()));

    private static IDocument Open(Report report) => new HtmlParser().ParseDocument(Written(report));

    private static string Written(Report report)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Text(IElement cell) => string.Concat(cell.ChildNodes.Select(n => n is IElement { TagName: "BR" } ? "\n" : n.TextContent));
}
