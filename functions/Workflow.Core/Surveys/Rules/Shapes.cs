using System.Buffers;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The shapes of small values. Looked at tens of thousands of times at every start, so without regular expressions.</summary>
internal static class Shapes
{
    private const int LongestAddress = 254;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create(Letters + Digits + "._-");
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz" + Digits + "_");
    private static readonly SearchValues<char> LocalCharacters = SearchValues.Create(Letters + Digits + ".!#$%&'*+/=?^_`{|}~-");
    private static readonly SearchValues<char> DomainCharacters = SearchValues.Create(Letters + Digits + "-");

    /// <summary>Whether a text is a mail address or user principal name: a local part, @, and a domain of at least two labels; no blanks.</summary>
    public static bool IsAddress(string text)
    {
        var at = text.IndexOf('@');
        if (at < 1 || text.Length > LongestAddress || text.AsSpan(0, at).ContainsAnyExcept(LocalCharacters))
        {
            return false;
        }

        var labels = 0;
        foreach (var range in text.AsSpan(at + 1).Split('.'))
        {
            var label = text.AsSpan(at + 1)[range];
            if (label.IsEmpty || label[0] == '-' || label[^1] == '-' || label.ContainsAnyExcept(DomainCharacters))
            {
                return false;
            }

            labels++;
        }

        return labels > 1;
    }

    /// <summary>Whether a text is an item or indicator id: <c>[A-Za-z0-9._-]+</c>.</summary>
    public static bool IsItemId(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(IdCharacters);

    /// <summary>Whether a text is a field key: <c>[a-z][a-z0-9_]*</c>.</summary>
    public static bool IsKey(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) && !text.AsSpan().ContainsAnyExcept(KeyCharacters);

    /// <summary>Whether a text is a colour <c>#RRGGBB</c>.</summary>
    public static bool IsColor(string text) => text is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit);

    /// <summary>The text normalised as prose; null when nothing is left.</summary>
    public static string? Prose(string? text) => text is null ? null : Normalization.Prose(text) is { } prose && !string.IsNullOrWhiteSpace(prose) ? prose : null;

    /// <summary>The text normalised as a code; null when nothing is left.</summary>
    public static string? Code(string? text) => text is null ? null : Normalization.Code(text) is { Length: > 0 } code ? code : null;

    /// <summary>How names of sections, headings and headers are compared: width and blanks do not count.</summary>
    public static string Fold(string text) => Spelling.WithoutBlanks(Normalization.Code(text));
}
