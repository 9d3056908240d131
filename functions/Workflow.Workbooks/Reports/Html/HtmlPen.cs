using System.Globalization;
using Workflow.Workbooks.Reports.Documents;

namespace Workflow.Workbooks.Reports.Html;

/// <summary>Writes a document's content as HTML: headings below the page's own, tables with captions and scopes in scrollable regions, charts as figures.</summary>
internal sealed class HtmlPen(HtmlWriter html, ReportTexts texts) : IDocumentPen
{
    private const int LowestHeading = 6;

    public void Heading(DocumentHeading heading)
    {
        var level = Math.Min(heading.Level + 2, LowestHeading);
        html.Raw("<h").Number(level).Raw(" id=\"").Raw(heading.Id).Raw("\">");
        WriteTitle(html, heading);
        html.Raw("</h").Number(level).Raw(">\n");
    }

    /// <summary>Number and words of a heading.</summary>
    public static void WriteTitle(HtmlWriter html, DocumentHeading heading) =>
        (heading.Number.Length > 0 ? html.Raw(heading.Number).Raw("　") : html).Line(heading.Words);

    public void Passage(PassageKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var mark = kind switch
        {
            PassageKind.Label => "<p class=\"label\">",
            PassageKind.Facts => "<p class=\"facts\">",
            PassageKind.Remark => "<p class=\"remark\">",
            PassageKind.Introduction => "<p class=\"lead\">",
            _ => "<p>",
        };
        foreach (var paragraph in text.Split('\n'))
        {
            html.Raw(mark).Line(paragraph.TrimEnd('\r')).Raw("</p>\n");
        }
    }

    public void Table(DocumentTable table)
    {
        html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Line(table.Caption).Raw(table.ShowsCaption ? "\"><table><caption>" : "\"><table><caption class=\"v\">").Line(table.Caption).Raw("</caption><colgroup>");
        var total = table.Columns.Sum(c => c.Weight);
        foreach (var column in table.Columns)
        {
            html.Raw("<col style=\"width:").Raw((column.Weight * 100 / total).ToString("0.##", CultureInfo.InvariantCulture)).Raw("%\">");
        }

        html.Raw("</colgroup><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Raw("<th scope=\"col\">").Text(column.Header).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            Row(table, row);
        }

        html.Raw("</tbody></table></div>\n");
    }

    public void Chart(DocumentChart chart) => BarSvg.Write(html, chart, texts["numbers-below"]);

    private void Row(DocumentTable table, DocumentRow row)
    {
        html.Raw(row.IsTotal ? "<tr class=\"total\">" : "<tr>");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            if (cell.Rows == 0)
            {
                continue;
            }

            var column = table.Columns[i];
            html.Raw(column.IsRowHeader ? "<th scope=\"row\"" : "<td");
            if (cell.Rows > 1)
            {
                html.Raw(" rowspan=\"").Number(cell.Rows).Raw("\"");
            }

            html.Raw((column.IsCentered, cell.IsMissing) switch
            {
                (true, true) => " class=\"c m\">",
                (true, false) => " class=\"c\">",
                (false, true) => " class=\"m\">",
                _ => ">",
            }).Text(cell.Text).Raw(column.IsRowHeader ? "</th>" : "</td>");
        }

        html.Raw("</tr>\n");
    }
}
