using System.Globalization;

namespace Workflow.Core.Text;

/// <summary>Numbers as clerks type them: full width, thousands separators, a percent sign, △ or ▲ for a negative one.</summary>
public static class NumberText
{
    private const int GroupLength = 3;

    /// <summary>
    /// Reads a number. Separators must stand at every third digit (<c>1,234</c>; <c>12,34</c> is refused, it may be a slip for 12.34); a percent sign is
    /// left out of account: 85.5% reads 85.5. Words and units are refused.
    /// </summary>
    public static bool TryParse(string text, out decimal number)
    {
        var digits = Normalization.Code(text).AsSpan();
        var negative = digits.Length > 1 && (IsDash(digits[0]) || digits[0] is '△' or '▲');
        if (negative || (digits.Length > 1 && digits[0] == '+'))
        {
            digits = digits[1..].TrimStart();
        }

        if (digits.EndsWith("%", StringComparison.Ordinal))
        {
            digits = digits[..^1].TrimEnd();
        }

        number = 0;
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]) || !AreGroupsWhole(digits)
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        number = negative ? -number : number;
        return true;
    }

    /// <summary>Whether a character is one of the dashes and minus signs in use, whatever its width.</summary>
    public static bool IsDash(char c) => c is '-' or '\uff0d' or '\u2212' or (>= '\u2010' and <= '\u2015') or 'ー' or '\uff70';

    private static bool AreGroupsWhole(ReadOnlySpan<char> digits)
    {
        var comma = digits.IndexOf(',');
        if (comma < 0)
        {
            return true;
        }

        if (comma is 0 or > GroupLength)
        {
            return false;
        }

        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        for (var at = comma; at < whole.Length; at += GroupLength + 1)
        {
            if (whole[at] != ',' || whole.Length - at <= GroupLength || whole.Slice(at + 1, GroupLength).Contains(','))
            {
                return false;
            }
        }

        return !digits[whole.Length..].Contains(',');
    }
}
