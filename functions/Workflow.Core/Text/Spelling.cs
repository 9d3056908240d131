namespace Workflow.Core.Text;

/// <summary>Finds what somebody probably meant.</summary>
public static class Spelling
{
    private const int Longest = 60;

    /// <summary>
    /// The known word nearest to the typed one: the same but for width, case or blanks, one containing the other, or with at most a third of the characters
    /// different. Null when none is near.
    /// </summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        var wanted = Fold(typed);
        if (wanted.Length is 0 or > Longest)
        {
            return null;
        }

        string? best = null;
        var least = double.MaxValue;
        foreach (var word in known)
        {
            var folded = Fold(word);
            if (folded.Length is 0 or > Longest)
            {
                continue;
            }

            var distance = Distance(wanted, folded);
            var allowed = Math.Max(1, Math.Max(wanted.Length, folded.Length) / 3);
            var contained = Math.Min(wanted.Length, folded.Length) >= 2 && (wanted.Contains(folded) || folded.Contains(wanted));
            if (distance < least && (distance <= allowed || contained) && distance < Math.Max(wanted.Length, folded.Length))
            {
                (best, least) = (word, distance);
            }
        }

        return best;
    }

    // Insertions, deletions, changes and swaps of neighbours each count one.
    private static int Distance(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }

    private static string Fold(string text) => WithoutBlanks(Normalization.Code(text)).ToLowerInvariant();

    /// <summary>The text without any blank or line break: how headers are compared.</summary>
    public static string WithoutBlanks(string text) => text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;
}
