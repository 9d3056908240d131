using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>Paper a sheet prints on.</summary>
internal enum SheetPaper
{
    /// <summary>A3, as tables are read at a desk.</summary>
    A3Landscape,

    /// <summary>A4, as letters are.</summary>
    A4Portrait,
}

/// <summary>What every printed sheet says about its page: one page wide, narrow margins, the page's number at the foot.</summary>
internal static class PageSetup
{
    /// <summary>The beginning of a sheet that fits its width to the page.</summary>
    public static ReadOnlySpan<byte> Begin =>
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
        """u8;

    /// <summary>Writes the page's part of a sheet.</summary>
    /// <param name="pen">Where to.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="footer">What stands at the foot beside the page's number.</param>
    /// <param name="onePage">Whether the whole sheet is to fit one page.</param>
    public static void Write(XmlPen pen, SheetPaper paper, string footer, bool onePage = false)
    {
        pen.Raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"u8);
        pen.Raw(paper == SheetPaper.A3Landscape ? "<pageSetup paperSize=\"8\" orientation=\"landscape\""u8 : "<pageSetup paperSize=\"9\" orientation=\"portrait\""u8);

        // A footer's own signs begin with &, so one of the text is doubled; digits behind a font size would join it, so a blank stands before the text.
        pen.Raw(onePage ? "/>"u8 : " fitToHeight=\"0\"/>"u8).Raw("<headerFooter><oddFooter>&amp;L&amp;9 "u8).Text(Shortened(footer).Replace("&", "&&")).Raw("&amp;R&amp;9 &amp;P / &amp;N</oddFooter></headerFooter>"u8);
    }

    /// <summary>Excel takes 255 characters for the whole footer.</summary>
    private static string Shortened(string footer) => footer.Length <= 90 ? footer : footer[..(char.IsHighSurrogate(footer[88]) ? 88 : 89)] + "…";
}
