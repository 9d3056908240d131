using System.Text;
using Workflow.Workbooks.Packages;
using Workflow.Workbooks.Reports.Documents;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>Writes tables: the head repeats on every page, rows stay whole, rows that share a cell stay together. What is the same in every row is made once.</summary>
internal sealed class WordTable(XmlPen pen, WordStyles styles)
{
    private readonly byte[] cell = Paragraph(styles.Cell, keepNext: false);
    private readonly byte[] cellKept = Paragraph(styles.Cell, keepNext: true);
    private readonly byte[] centered = Paragraph(styles.CellCentered, keepNext: false);
    private readonly byte[] centeredKept = Paragraph(styles.CellCentered, keepNext: true);

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Its width in twentieths of a point.</param>
    /// <param name="longCell">Characters from which on a row may be split over two pages.</param>
    public void Write(DocumentTable table, int width, int longCell)
    {
        var widths = Widths(table, width);
        pen.Raw("<w:tbl xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:tblPr><w:tblStyle w:val=\""u8).Text(styles.Table).Raw("\"/><w:tblW w:w=\""u8).Number(widths.Sum())
            .Raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"u8)
            .Raw("<w:tblCaption w:val=\""u8).Attribute(table.Caption).Raw("\"/></w:tblPr><w:tblGrid>"u8);
        foreach (var column in widths)
        {
            pen.Raw("<w:gridCol w:w=\""u8).Number(column).Raw("\"/>"u8);
        }

        pen.Raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"u8);
        var head = Paragraph(styles.CellHead, keepNext: false);
        var opens = widths.Select(w => Encoding.UTF8.GetBytes($"<w:tc><w:tcPr><w:tcW w:w=\"{w}\" w:type=\"dxa\"/>")).ToArray();
        for (var c = 0; c < opens.Length; c++)
        {
            pen.Raw(opens[c]).Raw("</w:tcPr>"u8).Raw(head);
            Text(table.Columns[c].Header);
        }

        pen.Raw("</w:tr>"u8);
        foreach (var row in table.Rows)
        {
            Row(table, row, opens, longCell);
        }

        pen.Raw("</w:tbl>"u8);
    }

    private static int[] Widths(DocumentTable table, int width)
    {
        var total = table.Columns.Sum(c => c.Weight);
        return [.. table.Columns.Select(c => (int)(c.Weight * width / total))];
    }

    private static byte[] Paragraph(string style, bool keepNext) => Encoding.UTF8.GetBytes($"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{(keepNext ? "<w:keepNext/>" : "")}</w:pPr>");

    private void Row(DocumentTable table, DocumentRow row, byte[][] opens, int longCell)
    {
        var splits = Array.Exists(row.Cells, c => c.Text.Length > longCell);
        pen.Raw(splits ? "<w:tr>"u8 : "<w:tr><w:trPr><w:cantSplit/></w:trPr>"u8);
        for (var c = 0; c < opens.Length; c++)
        {
            var content = row.Cells[c];
            pen.Raw(opens[c]);
            if (content.Rows != 1)
            {
                pen.Raw(content.Rows == 0 ? "<w:vMerge/>"u8 : "<w:vMerge w:val=\"restart\"/>"u8);
            }

            if (content.IsMissing || row.IsTotal)
            {
                pen.Raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>"u8);
            }

            pen.Raw("</w:tcPr>"u8).Raw((table.Columns[c].IsCentered, row.KeepsWithNext) switch
            {
                (true, true) => centeredKept,
                (true, false) => centered,
                (false, true) => cellKept,
                _ => cell,
            });
            Text(content.Text);
        }

        pen.Raw("</w:tr>"u8);
    }

    /// <summary>The text of the open paragraph; closes paragraph and cell.</summary>
    private void Text(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            pen.Raw("<w:r><w:t xml:space=\"preserve\">"u8);
            while (text.IndexOf('\n') is var at and >= 0)
            {
                pen.Text(text[..at]).Raw("</w:t><w:br/><w:t xml:space=\"preserve\">"u8);
                text = text[(at + 1)..];
            }

            pen.Text(text).Raw("</w:t></w:r>"u8);
        }

        pen.Raw("</w:p></w:tc>"u8);
    }
}
