using Workflow.Workbooks.Packages;
using Workflow.Workbooks.Reports.Documents;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>
/// Writes a document's content as WordprocessingML, straight to bytes: 20,000 rows as a tree of elements would take seconds (decision 0006). Every outermost element
/// declares its namespace, so the text fits into any template whatever prefixes that uses.
/// </summary>
/// <param name="pen">Where to.</param>
/// <param name="styles">The document's styles.</param>
/// <param name="numbering">The list that numbers headings.</param>
/// <param name="width">Width of the text in twentieths of a point.</param>
/// <param name="firstMark">A number from which on no bookmark or drawing of the document is named.</param>
internal sealed class WordPen(XmlPen pen, WordStyles styles, int numbering, int width, int firstMark) : IDocumentPen
{
    private const int EmuPerTwip = 635;

    /// <summary>Characters in a cell from which on a row may be split over two pages: a whole one would leave half a page blank.</summary>
    private const int LongCell = 700;

    private readonly WordTable tableWriter = new(pen, styles);
    private int marks = firstMark;

    /// <summary>The first number not used.</summary>
    public int NextMark => marks;

    public void Heading(DocumentHeading heading)
    {
        Open(styles.Heading(heading.Level));
        pen.Raw("<w:numPr><w:ilvl w:val=\""u8).Number(heading.Number.Length > 0 ? heading.Level : 0).Raw("\"/><w:numId w:val=\""u8).Number(heading.Number.Length > 0 ? numbering : 0)
            .Raw("\"/></w:numPr></w:pPr><w:bookmarkStart w:id=\""u8).Number(marks).Raw("\" w:name=\""u8).Text(WordNames.Bookmark(heading.Id)).Raw("\"/><w:r><w:t>"u8).Text(heading.Words)
            .Raw("</w:t></w:r><w:bookmarkEnd w:id=\""u8).Number(marks).Raw("\"/></w:p>"u8);
        marks++;
    }

    public void Passage(PassageKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var style = kind switch
        {
            PassageKind.Label => styles.Label,
            PassageKind.Facts => styles.Facts,
            PassageKind.Remark => styles.Remark,
            _ => styles.Body,
        };
        var paragraphs = text.Split('\n');
        for (var i = 0; i < paragraphs.Length; i++)
        {
            Paragraph(style, paragraphs[i], keepNext: kind == PassageKind.Introduction && i == paragraphs.Length - 1);
        }
    }

    public void Table(DocumentTable table)
    {
        if (table.ShowsCaption)
        {
            Paragraph(styles.Caption, table.Caption);
        }

        tableWriter.Write(table, width, LongCell);
        Paragraph(styles.Gap, "");
    }

    public void Chart(DocumentChart chart)
    {
        Open(styles.Chart);
        var height = Math.Min(9000, 2000 + (chart.Labels.Count * 400));
        pen.Raw("</w:pPr><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\""u8)
            .Number(Math.Min(width, 12000) * EmuPerTwip).Raw("\" cy=\""u8).Number(height * EmuPerTwip).Raw("\"/><wp:docPr id=\""u8).Number(marks++).Raw("\" name=\""u8).Text(chart.Id)
            .Raw("\" descr=\""u8).Attribute(chart.Title).Raw("\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"u8)
            .Raw("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "u8)
            .Raw("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\""u8).Text(WordNames.ChartRelation(chart.Id))
            .Raw("\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"u8);
    }

    private void Paragraph(string style, string text, bool keepNext = false)
    {
        Open(style);
        pen.Raw(keepNext ? "<w:keepNext/></w:pPr>"u8 : "</w:pPr>"u8);
        if (text.Length > 0)
        {
            pen.Raw("<w:r><w:t xml:space=\"preserve\">"u8).Text(text).Raw("</w:t></w:r>"u8);
        }

        pen.Raw("</w:p>"u8);
    }

    private void Open(string style) =>
        pen.Raw("<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:pPr><w:pStyle w:val=\""u8).Text(style).Raw("\"/>"u8);
}
