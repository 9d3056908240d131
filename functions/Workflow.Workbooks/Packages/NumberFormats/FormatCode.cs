using System.Globalization;
using System.Text;

namespace Workflow.Workbooks.Packages.NumberFormats;

/// <summary>Reads format codes such as <c>#,##0.0;[赤]-0</c> or <c>ggge"年"m"月"d"日"</c> into sections.</summary>
internal static class FormatCode
{
    private const int MaxLength = 255;

    /// <summary>At least one section, at most four.</summary>
    public static List<FormatSection> Sections(string code)
    {
        var sections = new List<FormatSection>();
        var text = code.AsSpan(0, Math.Min(code.Length, MaxLength));
        do
        {
            sections.Add(TakeSection(ref text));
        }
        while (!text.IsEmpty && sections.Count < 4);
        return sections;
    }

    private static FormatSection TakeSection(ref ReadOnlySpan<char> text)
    {
        var section = new FormatSection();
        var literal = new StringBuilder();
        while (!text.IsEmpty && text[0] != ';')
        {
            var length = 1;
            switch (text[0])
            {
                case '"':
                    var close = text[1..].IndexOf('"');
                    var end = close < 0 ? text.Length : close + 1;
                    literal.Append(text[1..end]);
                    length = Math.Min(end + 1, text.Length);
                    break;
                case '\\' or '!' when text.Length > 1:
                    literal.Append(text[1]);
                    length = 2;
                    break;
                case '_' when text.Length > 1:
                    literal.Append(' ');
                    length = 2;
                    break;
                case '*' when text.Length > 1:
                    length = 2;
                    break;
                case '[':
                    length = TakeBracket(text, section, literal);
                    break;
                default:
                    length = TakePiece(text, section, literal);
                    break;
            }

            text = text[length..];
        }

        Flush(section, literal);
        text = text.IsEmpty ? text : text[1..];
        return section;
    }

    private static int TakePiece(ReadOnlySpan<char> text, FormatSection section, StringBuilder literal)
    {
        if (text.StartsWith("General", StringComparison.OrdinalIgnoreCase) || text.StartsWith("G/標準", StringComparison.Ordinal))
        {
            Add(section, literal, FormatPieceKind.General, "");
            return text[0] == 'G' && text[1] == '/' ? 4 : 7;
        }

        foreach (var marker in (ReadOnlySpan<string>)["AM/PM", "A/P", "午前/午後"])
        {
            if (text.StartsWith(marker, StringComparison.OrdinalIgnoreCase))
            {
                Add(section, literal, FormatPieceKind.Date, marker);
                return marker.Length;
            }
        }

        var c = char.ToLowerInvariant(text[0]);
        switch (c)
        {
            case '0' or '#' or '?':
                Add(section, literal, FormatPieceKind.Digit, text[..1].ToString());
                return 1;
            case '.':
                // Behind seconds the point begins their fraction, which is not shown; between date pieces it is a mere sign.
                Add(section, literal, section.IsDate ? FormatPieceKind.Literal : FormatPieceKind.Point, ".");
                return 1;
            case ',':
                TakeComma(text, section);
                return 1;
            case '%':
                Add(section, literal, FormatPieceKind.Percent, "%");
                return 1;
            case '@':
                section.IsText = true;
                Add(section, literal, FormatPieceKind.General, "");
                return 1;
            case '/' when section.Pieces.Exists(p => p.Kind == FormatPieceKind.Digit):
                Add(section, literal, FormatPieceKind.Slash, "/");
                return 1;
            case 'e' when text.Length > 1 && text[1] is '+' or '-':
                Add(section, literal, FormatPieceKind.Exponent, text[1..2].ToString());
                return 2;
            case 'y' or 'm' or 'd' or 'h' or 's' or 'g' or 'e' or 'a' or 'r' or 'b':
                var length = text.Length - text.TrimStart([text[0], char.ToLowerInvariant(text[0]), char.ToUpperInvariant(text[0])]).Length;
                Add(section, literal, FormatPieceKind.Date, new string(c, length));
                return length;
            default:
                literal.Append(text[0]);
                return 1;
        }
    }

    /// <summary>A comma between digits separates thousands; one behind them divides.</summary>
    private static void TakeComma(ReadOnlySpan<char> text, FormatSection section)
    {
        if (text.Length > 1 && text[1] is '0' or '#' or '?')
        {
            section.Thousands = true;
        }
        else
        {
            section.Scale++;
        }
    }

    /// <summary>Colours say nothing here; conditions, elapsed time, currency signs and locales do.</summary>
    private static int TakeBracket(ReadOnlySpan<char> text, FormatSection section, StringBuilder literal)
    {
        var close = text.IndexOf(']');
        if (close < 0)
        {
            return text.Length;
        }

        var inside = text[1..close];
        if (inside.StartsWith("$"))
        {
            var dash = inside.IndexOf('-');
            literal.Append(inside[1..(dash < 0 ? inside.Length : dash)]);
            section.Gannen |= inside.Contains("gannen", StringComparison.OrdinalIgnoreCase);
        }
        else if (!inside.IsEmpty && inside.Trim("hmsHMS").IsEmpty)
        {
            Add(section, literal, FormatPieceKind.Elapsed, inside.ToString().ToLowerInvariant());
        }
        else
        {
            section.Condition ??= Condition(inside);
        }

        return close + 1;
    }

    private static Predicate<double>? Condition(ReadOnlySpan<char> text)
    {
        var sign = text[..^text.TrimStart("<>=").Length].ToString();
        if (sign.Length == 0 || !double.TryParse(text[sign.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
        {
            return null;
        }

        return sign switch
        {
            "<" => v => v < limit,
            "<=" => v => v <= limit,
            ">" => v => v > limit,
            ">=" => v => v >= limit,
            "<>" => v => v.CompareTo(limit) != 0,
            _ => v => v.CompareTo(limit) == 0,
        };
    }

    private static void Add(FormatSection section, StringBuilder literal, FormatPieceKind kind, string text)
    {
        Flush(section, literal);
        section.Pieces.Add(new FormatPiece(kind, text));
    }

    private static void Flush(FormatSection section, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            section.Pieces.Add(new FormatPiece(FormatPieceKind.Literal, literal.ToString()));
            literal.Clear();
        }
    }
}
