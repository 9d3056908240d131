namespace Workflow.Core.Text;

/// <summary>
/// Texts are the same words when they differ at most in blanks, line breaks and the width of letters, digits and marks. Compares without making
/// strings, since every answer is compared.
/// </summary>
public sealed class SameWords : IEqualityComparer<string>
{
    private const char FullWidthFirst = '\uff01';
    private const char FullWidthLast = '\uff5e';
    private const int SampleLength = 12;
    private const int FullWidthOffset = FullWidthFirst - '!';

    private SameWords()
    {
    }

    /// <summary>The one comparer; stateless.</summary>
    public static SameWords Comparer { get; } = new();

    /// <summary>Whether a text has at least this many characters that are not blank.</summary>
    public static bool HasLength(string text, int length)
    {
        if (text.Length < length)
        {
            return false;
        }

        var count = 0;
        for (var i = 0; i < text.Length && count < length; i++)
        {
            count += char.IsWhiteSpace(text[i]) ? 0 : 1;
        }

        return count >= length;
    }

    /// <inheritdoc/>
    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x == y;
        }

        int i = 0, j = 0;
        while (true)
        {
            i = SkipBlanks(x, i);
            j = SkipBlanks(y, j);
            if (i == x.Length || j == y.Length)
            {
                return i == x.Length && j == y.Length;
            }

            if (Fold(x[i++]) != Fold(y[j++]))
            {
                return false;
            }
        }
    }

    /// <summary>Looks at the first and last characters alone: answers that agree in both are compared as wholes anyway.</summary>
    public int GetHashCode(string obj)
    {
        var hash = 17u;
        var left = SampleLength;
        for (var i = 0; i < obj.Length && left > 0; i++)
        {
            left -= Add(ref hash, obj[i]);
        }

        left = SampleLength;
        for (var i = obj.Length - 1; i >= 0 && left > 0; i--)
        {
            left -= Add(ref hash, obj[i]);
        }

        return (int)hash;
    }

    /// <summary>The half-width form of a full-width letter, digit or mark; any other character as it is.</summary>
    public static char Fold(char c) => c is >= FullWidthFirst and <= FullWidthLast ? (char)(c - FullWidthOffset) : c;

    private static int Add(ref uint hash, char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return 0;
        }

        hash = (hash * 31) + Fold(c);
        return 1;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
