using Workflow.Core.Consolidation;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Html;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>The heat map as inline SVG: headings down, years across, each field with its share in figures. A long plan shows its outermost headings; the table has all.</summary>
internal static class HeatSvg
{
    private const int Width = 720;
    private const int LabelWidth = 300;
    private const int LabelLength = 21;
    private const int Step = 30;
    private const int Top = 26;
    private const int MostLines = 40;

    public static void Write(HtmlWriter html, TrendReport report, TrendTexts texts)
    {
        var isLong = report.Headings.Count > MostLines;
        var lines = report.Headings.Where(h => !isLong || h.Path.Count == 1).Take(MostLines)
            .Select(h => (Label: TrendTexts.Label(h), h.Tallies)).Prepend((texts["overall"], [.. report.Years.Select(y => y.Tally)])).ToList();
        var field = (Width - LabelWidth) / report.Years.Count;
        html.Raw("<figure><svg role=\"img\" viewBox=\"0 0 ").Number(Width).Raw(" ").Number(Top + (lines.Count * Step) + 4).Raw("\" aria-labelledby=\"heat-t heat-d\"><title id=\"heat-t\">").Line(texts["heat-title"])
            .Raw("</title><desc id=\"heat-d\">").Line(texts.Report["numbers-below"]).Raw("</desc>");
        for (var i = 0; i < report.Years.Count; i++)
        {
            Text(html, LabelWidth + (i * field) + (field / 2), Top - 9, report.Years[i].Year.ShortName, "middle", "000000");
        }

        for (var row = 0; row < lines.Count; row++)
        {
            Line(html, lines[row].Label, lines[row].Tallies, Top + (row * Step), field);
        }

        html.Raw("</svg></figure>\n");
        if (isLong)
        {
            html.Raw("<p class=\"remark\">").Line(texts["heat-top"]).Raw("</p>\n");
        }
    }

    private static void Line(HtmlWriter html, string label, IReadOnlyList<Tally?> tallies, int y, int field)
    {
        Text(html, 0, y + 19, label.Length > LabelLength ? label[..(LabelLength - 1)] + "…" : label, "start", "000000");
        for (var i = 0; i < tallies.Count; i++)
        {
            var share = tallies[i] is { } tally ? TrendTexts.BestShare(tally) : null;
            var color = share is { } known ? Shade(known) : "F2F2F2";
            html.Raw("<rect x=\"").Number(LabelWidth + (i * field)).Raw("\" y=\"").Number(y).Raw("\" width=\"").Number(field - 2).Raw("\" height=\"").Number(Step - 2).Raw("\" stroke=\"#767676\" fill=\"#").Raw(color).Raw("\"/>");
            Text(html, LabelWidth + (i * field) + (field / 2), y + 19, share is null ? "–" : TrendTexts.Percent(share), "middle", TextColor.On(color));
        }
    }

    private static void Text(HtmlWriter html, int x, int y, string text, string anchor, string color) =>
        html.Raw("<text x=\"").Number(x).Raw("\" y=\"").Number(y).Raw("\" text-anchor=\"").Raw(anchor).Raw("\" fill=\"#").Raw(color).Raw("\">").Line(text).Raw("</text>");

    // From white to the colour of a share of 1.
    private static string Shade(decimal share)
    {
        var full = Convert.ToInt32(Highlight.Full, 16);
        int Part(int shift) => 255 - (int)(share * (255 - ((full >> shift) & 255)));
        return $"{Part(16):X2}{Part(8):X2}{Part(0):X2}";
    }
}
