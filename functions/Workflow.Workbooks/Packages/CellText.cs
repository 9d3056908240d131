using System.Text;

namespace Workflow.Workbooks.Packages;

/// <summary>The text of an element that holds cell text: runs of rich text joined, readings (ふりがな, <c>rPh</c>) left out.</summary>
internal static class CellText
{
    /// <summary>
    /// The text of the element whose start tag was read last, when it is one piece without references: nearly every cell. False, with the scanner
    /// somewhere inside, when it must be read piece by piece.
    /// </summary>
    /// <param name="scanner">At the element's start tag.</param>
    /// <param name="everything">Whether the element itself holds the text, as <c>v</c> does; else its only <c>t</c> does.</param>
    /// <param name="text">As <see cref="Read"/> would append it.</param>
    public static bool TryReadPlain(XmlScanner scanner, bool everything, out string text)
    {
        text = "";
        var token = scanner.Read();
        var keepBlanks = true;
        if (!everything)
        {
            if (token != XmlToken.Start || !scanner.Is("t"u8))
            {
                return false;
            }

            keepBlanks = scanner.PrefixedAttribute("space"u8).SequenceEqual("preserve"u8);
            token = scanner.Read();
        }

        if (token != XmlToken.Text || scanner.IsCData || scanner.RawText.IndexOfAny((byte)'&', (byte)'\r') >= 0)
        {
            return false;
        }

        var raw = scanner.RawText;
        if (scanner.Read() != XmlToken.End || (!everything && scanner.Read() != XmlToken.End))
        {
            return false;
        }

        text = Encoding.UTF8.GetString(keepBlanks ? raw : raw.Trim(" \n\t"u8));
        return true;
    }

    /// <summary>Reads the element whose start tag was read last, up to its end tag; of runs, only what stands in <c>t</c>.</summary>
    /// <param name="scanner">At the element's start tag.</param>
    /// <param name="text">What it is appended to.</param>
    /// <param name="everything">Whether the element itself holds the text, as <c>v</c> does; else its <c>t</c> do.</param>
    public static void Read(XmlScanner scanner, StringBuilder text, bool everything)
    {
        var outside = scanner.Depth - 1;
        var plain = everything;
        var inText = plain;
        var keepBlanks = true;
        var from = text.Length;
        while (true)
        {
            switch (scanner.Read())
            {
                case XmlToken.Start when scanner.Is("rPh"u8):
                    scanner.Skip();
                    break;
                case XmlToken.Start when scanner.Is("t"u8):
                    inText = true;
                    keepBlanks = scanner.PrefixedAttribute("space"u8).SequenceEqual("preserve"u8);
                    from = text.Length;
                    break;
                case XmlToken.Text when inText:
                    XmlText.Append(text, scanner.RawText, scanner.IsCData);
                    break;
                case XmlToken.End when scanner.Depth == outside:
                    return;
                case XmlToken.End when scanner.Is("t"u8):
                    inText = plain;
                    if (!keepBlanks)
                    {
                        TrimBlanks(text, from);
                    }

                    break;
                case XmlToken.Done or XmlToken.Malformed or XmlToken.TooDeep:
                    return;
            }
        }
    }

    /// <summary>Excel shows no blanks at the ends of a text that does not say <c>xml:space="preserve"</c>.</summary>
    private static void TrimBlanks(StringBuilder text, int from)
    {
        while (text.Length > from && text[^1] is (' ' or '\n' or '\t'))
        {
            text.Length--;
        }

        var blanks = 0;
        while (from + blanks < text.Length && text[from + blanks] is (' ' or '\n' or '\t'))
        {
            blanks++;
        }

        text.Remove(from, blanks);
    }
}
