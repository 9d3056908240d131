using System.Text;

namespace Workflow.Core.Text;

/// <summary>How typed text is made comparable and storable (contracts §3, last paragraph).</summary>
public static class Normalization
{
    /// <summary>
    /// For ratings, choices, numbers, dates and codes: NFKC, control and invisible format characters removed, trimmed.
    /// Case is kept; a caller that ignores case compares so.
    /// </summary>
    public static string Code(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        // Invisible characters go first: between a letter and its mark they would keep the two from composing.
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsInvisible(c))
            {
                kept.Append(c);
            }
        }

        return Nfkc.Normalize(kept.ToString()).Trim();
    }

    /// <summary>
    /// For texts: line breaks become <c>\n</c>, control characters other than line break and tab go, blanks at line ends and at the end of the text go;
    /// blanks at the beginning stay (a paragraph may be indented).
    /// Everything else stays as typed.
    /// </summary>
    public static string Prose(string text)
    {
        if (IsCleanProse(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n").Replace('\r', '\n'))
        {
            if (c == '\n')
            {
                TrimEnd(result);
                result.Append('\n');
            }
            else if (c == '\t' || !IsInvisible(c))
            {
                result.Append(c);
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Whether a character shows nothing: controls, zero-width marks, byte order mark, direction marks, line and paragraph separators.</summary>
    public static bool IsInvisible(char c) =>
        c < ' ' || (c >= '\u007f'
            && c is <= '\u009f' or '\u00ad' or '\u200b' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or '\u2060' or '\ufeff');

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < '!' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCleanProse(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        if (char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        // Whole ranges are ruled out at once; nearly every answer ends here.
        var span = text.AsSpan();
        if (!span.ContainsAnyInRange('\0', '\u001f') && !span.ContainsAnyInRange('\u007f', '\u00ad') && !span.ContainsAnyInRange('\u2000', '\u206f') && !span.Contains('\ufeff'))
        {
            return true;
        }

        for (var i = 0; i < span.Length; i++)
        {
            var c = span[i];
            if (c == '\n' ? i > 0 && char.IsWhiteSpace(span[i - 1]) && span[i - 1] != '\n' : IsInvisible(c) && c != '\t')
            {
                return false;
            }
        }

        return true;
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] != '\n' && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }
    }
}
