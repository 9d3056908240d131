using System.Text;
using Workflow.Core.Findings;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Documents;
using Workflow.Workbooks.Reports.Html;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>Trends as one self-contained page like the report's: no script, nothing loaded from elsewhere, readable by screen readers, on a phone and on paper (WCAG 2.2 AA).</summary>
public static class TrendPage
{
    /// <summary>Writes the page as UTF-8. The stream stays open. The same trends give the same bytes.</summary>
    public static void Write(TrendReport report, Stream stream, DateTimeOffset made, Language language = Language.Japanese)
    {
        var texts = new TrendTexts(report, language);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        var tables = new TrendTables(report, texts);
        var projects = new TrendProjectTable(html, report, texts);
        Head(html, texts, made, projects.Css);
        IReadOnlyList<string> parts = [.. report.Remarks.Count > 0 ? new[] { "remarks" } : [], "years", "lowest-title", "late-title", "heat-title", "part-sections", "part-projects"];
        html.Raw("<nav aria-labelledby=\"contents\"><h2 id=\"contents\">").Line(texts.Report["contents"]).Raw("</h2>\n<ol>\n");
        foreach (var part in parts)
        {
            html.Raw("<li><a href=\"#").Raw(part).Raw("\">").Line(texts[part]).Raw("</a></li>\n");
        }

        html.Raw("</ol></nav>\n<main id=\"main\">\n");
        var pen = new HtmlPen(html, texts.Report);
        foreach (var part in parts)
        {
            html.Raw("<section aria-labelledby=\"").Raw(part).Raw("\"><h2 id=\"").Raw(part).Raw("\">").Line(texts[part]).Raw("</h2>\n");
            Part(part);
            html.Raw("</section>\n");
        }

        html.Raw("</main>\n</body>\n</html>\n");

        void Part(string part)
        {
            switch (part)
            {
                case "remarks":
                    Remarks(html, report, language);
                    break;
                case "years":
                    pen.Table(tables.Years);
                    break;
                case "lowest-title":
                    TableOr(pen, tables.Lowest, texts.Lowest.Count, texts["lowest-none"]);
                    break;
                case "late-title":
                    TableOr(pen, tables.AlwaysLate, texts.AlwaysLate.Count, texts["late-none"]);
                    pen.Passage(PassageKind.Remark, texts["late-rule"]);
                    break;
                case "heat-title":
                    HeatSvg.Write(html, report, texts);
                    pen.Passage(PassageKind.Remark, texts["heat-note"]);
                    pen.Table(tables.Headings);
                    break;
                case "part-sections":
                    pen.Passage(PassageKind.Remark, texts["came-note"]);
                    pen.Table(tables.Sections);
                    break;
                default:
                    pen.Passage(PassageKind.Remark, texts["change-note"]);
                    projects.Write();
                    break;
            }
        }
    }

    private static void Head(HtmlWriter html, TrendTexts texts, DateTimeOffset made, string css) =>
        html.Raw("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>").Line(texts.Title).Raw("</title>\n<style>\n")
            .Raw(HtmlStyle.Css).Raw(css).Raw(HtmlStyle.WidePaper).Raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">").Line(texts.Report["skip"])
            .Raw("</a>\n<header><h1>").Line(texts.Title).Raw("</h1><p>").Line(texts.Head(made)).Raw("</p></header>\n");

    private static void Remarks(HtmlWriter html, TrendReport report, Language language)
    {
        html.Raw("<ul>\n");
        foreach (var remark in report.Remarks)
        {
            html.Raw("<li>").Line(remark.Text(language)).Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static void TableOr(HtmlPen pen, DocumentTable table, int rows, string none)
    {
        if (rows == 0)
        {
            pen.Passage(PassageKind.Body, none);
        }
        else
        {
            pen.Table(table);
        }
    }
}
