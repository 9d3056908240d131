using System.Text;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Workbooks.Reports.Documents;
using Workflow.Workbooks.Reports.Xlsx;

namespace Workflow.Workbooks.Reports.Html;

/// <summary>The report as one self-contained page: no script, nothing loaded from elsewhere, readable by screen readers, on a phone and on paper (WCAG 2.2 AA).</summary>
public static class HtmlReport
{
    /// <summary>Writes the page as UTF-8. The stream stays open. The same report gives the same bytes.</summary>
    public static void Write(Report report, Stream stream, Language language = Language.Japanese)
    {
        var texts = new ReportTexts(language);
        var published = new PublishedReport(report, texts);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        WriteHead(html, report, texts, published);
        WriteContents(html, texts, published);
        html.Raw("<main id=\"main\">\n");
        var pen = new HtmlPen(html, texts);
        foreach (var part in published.Parts)
        {
            published.Write(part, pen);
        }

        html.Raw("</main>\n<footer><p>").Line(report.Survey.Coordinator).Raw("</p></footer>\n</body>\n</html>\n");
    }

    private static void WriteHead(HtmlWriter html, Report report, ReportTexts texts, PublishedReport published)
    {
        // Answers and headings are Japanese whatever the language of the page's own words.
        html.Raw("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
            .Line($"{report.Survey.PlanName} {report.Survey.Name}").Raw("</title>\n<style>\n").Raw(HtmlStyle.Css).Raw(published.IsWide ? HtmlStyle.WidePaper : HtmlStyle.Paper)
            .Raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">").Line(texts["skip"]).Raw("</a>\n<header><p>").Line(report.Survey.PlanName).Raw("</p><h1>").Line(report.Survey.Name)
            .Raw("</h1><p>").Line(ReportHead.Line(report, texts)).Raw("</p></header>\n");
    }

    private static void WriteContents(HtmlWriter html, ReportTexts texts, PublishedReport published)
    {
        html.Raw("<nav aria-labelledby=\"contents\"><h2 id=\"contents\">").Line(texts["contents"]).Raw("</h2>\n<ol>\n");
        foreach (var heading in published.Headings.Where(h => h.Level < 3))
        {
            html.Raw("<li class=\"l").Number(heading.Level).Raw("\"><a href=\"#").Raw(heading.Id).Raw("\">");
            HtmlPen.WriteTitle(html, heading);
            html.Raw("</a></li>\n");
        }

        html.Raw("</ol></nav>\n");
    }
}
