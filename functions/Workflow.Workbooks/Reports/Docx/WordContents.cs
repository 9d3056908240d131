using Workflow.Workbooks.Packages;
using Workflow.Workbooks.Reports.Documents;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>
/// 目次. As a field it is Word's own: its entries are there at once and link to their headings, page numbers come when the field is updated, which the document asks
/// Word to do when it opens. As plain references it suits converters that lay out pages but do not update a contents field. Numbers are never guessed: only the
/// program that lays out the pages knows them.
/// </summary>
internal static class WordContents
{
    private const int EndSpace = 20;

    public static void Write(XmlPen pen, IReadOnlyList<DocumentHeading> headings, WordStyles styles, int width, bool asField)
    {
        var entries = headings.Where(h => h.Level < WordStyles.ContentsLevels).ToList();
        // LibreOffice shows the code of a field that begins in the first paragraph of a content control.
        pen.Raw("<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:pPr><w:pStyle w:val=\""u8).Text(styles.Gap).Raw("\"/></w:pPr></w:p>"u8);
        for (var i = 0; i < entries.Count; i++)
        {
            pen.Raw("<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:pPr><w:pStyle w:val=\""u8).Text(styles.Contents(entries[i].Level))
                .Raw("\"/><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\""u8).Number(width - EndSpace).Raw("\"/></w:tabs></w:pPr>"u8);
            if (asField && i == 0)
            {
                pen.Raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"u8);
            }

            Entry(pen, entries[i]);
            pen.Raw(asField && i == entries.Count - 1 ? "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"u8 : "</w:p>"u8);
        }
    }

    private static void Entry(XmlPen pen, DocumentHeading heading) =>
        pen.Raw("<w:hyperlink w:anchor=\""u8).Text(WordNames.Bookmark(heading.Id)).Raw("\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">"u8)
            .Text(heading.Number.Length > 0 ? heading.Number + "　" : "").Text(heading.Words)
            .Raw("</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF "u8).Text(WordNames.Bookmark(heading.Id))
            .Raw(" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>"u8);
}
