using Workflow.Workbooks.Reports.Documents;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Html;

/// <summary>
/// Stacked bars as inline SVG. The drawing says its title and where the numbers stand; parts are told apart by a white line and by their number, not by colour alone.
/// Widths are of the view box, 720 units across.
/// </summary>
internal static class BarSvg
{
    private const int Width = 720;
    private const int LabelWidth = 210;
    private const int BarHeight = 22;
    private const int Step = 32;
    private const int LegendStep = 20;
    private const int LegendColumns = 4;

    public static void Write(HtmlWriter html, DocumentChart chart, string numbersBelow)
    {
        var id = chart.Id;
        var series = chart.Series.Where(s => s.Values.Any(v => v > 0)).ToList();
        var legend = 8 + (chart.Labels.Count * Step);
        var height = legend + (((series.Count + LegendColumns - 1) / LegendColumns) * LegendStep) + 6;
        html.Raw("<figure><svg role=\"img\" viewBox=\"0 0 ").Number(Width).Raw(" ").Number(height)
            .Raw("\" aria-labelledby=\"").Raw(id).Raw("-t ").Raw(id).Raw("-d\"><title id=\"").Raw(id).Raw("-t\">").Line(chart.Title).Raw("</title><desc id=\"").Raw(id).Raw("-d\">")
            .Line(numbersBelow).Raw("</desc>");
        for (var row = 0; row < chart.Labels.Count; row++)
        {
            Bar(html, chart, series, row);
        }

        for (var i = 0; i < series.Count; i++)
        {
            var (x, y) = (LabelWidth - 200 + (i % LegendColumns * (Width / LegendColumns)), legend + (i / LegendColumns * LegendStep));
            html.Raw("<rect x=\"").Number(x).Raw("\" y=\"").Number(y).Raw("\" width=\"13\" height=\"13\" stroke=\"#595959\" fill=\"#").Raw(series[i].Color).Raw("\"/><text x=\"").Number(x + 19)
                .Raw("\" y=\"").Number(y + 11).Raw("\">").Line(series[i].Name).Raw("</text>");
        }

        html.Raw("</svg></figure>\n");
    }

    private static void Bar(HtmlWriter html, DocumentChart chart, List<BarSeries> series, int row)
    {
        var y = 4 + (row * Step);
        var label = chart.Labels[row];
        html.Raw("<text x=\"").Number(LabelWidth - 8).Raw("\" y=\"").Number(y + 16).Raw("\" text-anchor=\"end\">").Line(label.Length > 16 ? label[..15] + "…" : label).Raw("</text>");
        var done = 0;
        foreach (var part in series.Where(s => s.Values[row] > 0))
        {
            var (from, to) = (X(done, chart.Max), X(done + part.Values[row], chart.Max));
            html.Raw("<rect x=\"").Number(from).Raw("\" y=\"").Number(y).Raw("\" width=\"").Number(to - from).Raw("\" height=\"").Number(BarHeight).Raw("\" stroke=\"#fff\" fill=\"#").Raw(part.Color)
                .Raw("\"/>");
            if (to - from >= 9 + (7 * part.Values[row].ToString().Length))
            {
                html.Raw("<text x=\"").Number((from + to) / 2).Raw("\" y=\"").Number(y + 16).Raw("\" text-anchor=\"middle\" fill=\"").Raw(ChartXml.IsDark(part.Color) ? "#fff" : "#1a1a1a").Raw("\">")
                    .Number(part.Values[row]).Raw("</text>");
            }

            done += part.Values[row];
        }
    }

    private static int X(int value, int max) => LabelWidth + (int)((long)value * (Width - LabelWidth - 10) / max);
}
