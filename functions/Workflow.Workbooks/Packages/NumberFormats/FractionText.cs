using System.Globalization;

namespace Workflow.Workbooks.Packages.NumberFormats;

/// <summary>Shows a number as a fraction: <c># ?/?</c>, <c>?/8</c>.</summary>
internal static class FractionText
{
    private const int MostDigits = 3;

    /// <summary>The nearest fraction that the places allow.</summary>
    public static string Show(FormatSection section, double value)
    {
        var slash = section.Pieces.FindIndex(p => p.Kind == FormatPieceKind.Slash);
        var places = section.Pieces.Skip(slash).Count(p => p.Kind == FormatPieceKind.Digit);
        var hasWhole = section.Pieces.Take(slash).Any(p => p.Kind == FormatPieceKind.Literal && p.Text.Trim().Length == 0);
        var whole = hasWhole ? Math.Floor(value) : 0;
        var (numerator, denominator) = Nearest(value - whole, (int)Math.Pow(10, Math.Clamp(places, 1, MostDigits)) - 1);
        if (hasWhole && numerator == denominator)
        {
            (whole, numerator) = (whole + 1, 0);
        }

        var front = hasWhole && (whole > 0 || numerator == 0) ? whole.ToString("0", CultureInfo.InvariantCulture) : "";
        var fraction = hasWhole && numerator == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");
        return front.Length > 0 && fraction.Length > 0 ? $"{front} {fraction}" : front + fraction;
    }

    private static (long Numerator, long Denominator) Nearest(double value, int mostDenominator)
    {
        (long Numerator, long Denominator) best = ((long)Math.Round(value), 1);
        var error = Math.Abs(value - best.Numerator);
        for (var denominator = 2; denominator <= mostDenominator && error > 1e-12; denominator++)
        {
            var numerator = (long)Math.Round(value * denominator);
            var distance = Math.Abs(value - ((double)numerator / denominator));
            if (distance < error - 1e-12)
            {
                (best, error) = ((numerator, denominator), distance);
            }
        }

        return best;
    }
}
