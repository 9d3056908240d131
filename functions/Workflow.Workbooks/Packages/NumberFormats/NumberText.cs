using System.Globalization;
using System.Text;

namespace Workflow.Workbooks.Packages.NumberFormats;

/// <summary>Shows a number by digits. Excel calculates with binary numbers but shows at most fifteen digits of them, so 0.1+0.2 shows as 0.3.</summary>
internal static class NumberText
{
    private const int MostDecimals = 15;

    /// <summary>A number that is not negative, in a section without date pieces.</summary>
    public static string Show(FormatSection section, double value)
    {
        if (section.Pieces.Exists(p => p.Kind == FormatPieceKind.General))
        {
            var shown = section.IsText ? Digits(value) : General(value);
            return string.Concat(section.Pieces.Select(p => p.Kind == FormatPieceKind.General ? shown : p.Text));
        }

        if (!section.Pieces.Exists(p => p.Kind == FormatPieceKind.Digit))
        {
            return string.Concat(section.Pieces.Select(p => p.Text));
        }

        if (section.Pieces.Exists(p => p.Kind == FormatPieceKind.Slash))
        {
            return FractionText.Show(section, value);
        }

        var scaled = value * Math.Pow(100, section.Pieces.Count(p => p.Kind == FormatPieceKind.Percent)) / Math.Pow(1000, section.Scale);
        return section.Pieces.Exists(p => p.Kind == FormatPieceKind.Exponent) ? Scientific(section, scaled) : Fixed(section, scaled);
    }

    /// <summary>標準 in a cell of ordinary width: eleven characters, fewer decimals before an exponent.</summary>
    public static string General(double value)
    {
        var magnitude = Math.Abs(value);
        if (magnitude == 0)
        {
            return "0";
        }

        var exponent = (int)Math.Floor(Math.Log10(magnitude));
        if (exponent is > 10 or < -9)
        {
            return value.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        }

        return Trimmed(value, exponent >= 0 ? Math.Max(0, 9 - exponent) : 9);
    }

    /// <summary>All fifteen digits, without an exponent for whole numbers.</summary>
    private static string Digits(double value) => double.IsInteger(value) && Math.Abs(value) < 1e15 ? value.ToString("0", CultureInfo.InvariantCulture) : General(value);

    private static string Trimmed(double value, int decimals) => double.IsInteger(value) ? Rounded(value, 0) : Rounded(value, decimals).TrimEnd('0').TrimEnd('.');

    /// <summary>Rounds half away from zero on the fifteen digits that Excel sees.</summary>
    private static string Rounded(double value, int decimals) =>
        Math.Abs(value) < 1e15
            ? Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Fixed(FormatSection section, double value)
    {
        var point = section.Pieces.FindIndex(p => p.Kind == FormatPieceKind.Point);
        var whole = point < 0 ? section.Pieces : section.Pieces[..point];
        var behind = point < 0 ? [] : section.Pieces[point..];
        var decimals = Math.Min(MostDecimals, behind.Count(p => p.Kind == FormatPieceKind.Digit));
        var digits = Rounded(value, decimals);
        var dot = digits.IndexOf('.');
        var text = new StringBuilder(Whole(whole, dot < 0 ? digits : digits[..dot], section.Thousands));
        var fraction = dot < 0 ? "" : digits[(dot + 1)..];
        var used = 0;
        foreach (var piece in behind)
        {
            if (piece.Kind != FormatPieceKind.Digit)
            {
                text.Append(piece.Text);
            }
            else if (used < fraction.Length)
            {
                // A # at the end shows no zero.
                var blank = piece.Text != "0" && fraction.AsSpan(used).IndexOfAnyExcept('0') < 0;
                text.Append(!blank ? fraction[used].ToString() : piece.Text == "?" ? " " : "");
                used++;
            }
        }

        return text.ToString();
    }

    /// <summary>Fills the places from the right; what does not fit stands before the first.</summary>
    private static string Whole(List<FormatPiece> pieces, string digits, bool thousands)
    {
        var left = digits == "0" ? 0 : digits.Length;
        var places = pieces.Count(p => p.Kind == FormatPieceKind.Digit);
        var text = new Stack<string>();
        var shown = 0;
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            if (pieces[i].Kind != FormatPieceKind.Digit)
            {
                text.Push(pieces[i].Text);
                continue;
            }

            places--;
            do
            {
                var digit = left > 0 ? digits[--left].ToString() : pieces[i].Text switch { "0" => "0", "?" => " ", _ => "" };
                if (thousands && shown > 0 && shown % 3 == 0 && digit.Length > 0 && digit != " ")
                {
                    text.Push(",");
                }

                shown += digit.Length;
                text.Push(digit);
            }
            while (places == 0 && left > 0);
        }

        return string.Concat(text);
    }

    private static string Scientific(FormatSection section, double value)
    {
        var split = section.Pieces.FindIndex(p => p.Kind == FormatPieceKind.Exponent);
        var mantissa = section.Pieces[..split];
        var point = mantissa.FindIndex(p => p.Kind == FormatPieceKind.Point);
        var decimals = point < 0 ? 0 : mantissa.Count - point - 1;
        var places = Math.Max(1, (point < 0 ? mantissa.Count : point) == 0 ? 1 : mantissa.Take(point < 0 ? mantissa.Count : point).Count(p => p.Kind == FormatPieceKind.Digit));
        var exponent = value == 0 ? 0 : (int)Math.Floor(Math.Log10(value));
        exponent -= ((exponent % places) + places) % places;
        var shown = Rounded(value / Math.Pow(10, exponent), decimals);
        var width = section.Pieces.Skip(split).Count(p => p.Kind == FormatPieceKind.Digit);
        var sign = exponent < 0 ? "-" : section.Pieces[split].Text == "+" ? "+" : "";
        return $"{shown}E{sign}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')}";
    }
}
