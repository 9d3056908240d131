namespace Workflow.Core.Text;

/// <summary>Mail addresses as they stand in prose, of any width.</summary>
internal static class MailAddress
{
    private const int ShortestTopLevel = 2;

    /// <summary>Whether the @ at a place stands between a name and a domain with a dot; <c>＠10個</c> does not.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !IsNameCharacter(SameWords.Fold(text[at - 1])))
        {
            return false;
        }

        var letters = 0;
        var dots = 0;
        for (var i = at + 1; i < text.Length; i++)
        {
            var c = SameWords.Fold(text[i]);
            if (c == '.')
            {
                dots++;
                letters = 0;
            }
            else if (char.IsAsciiLetterOrDigit(c) || c == '-')
            {
                letters += char.IsAsciiLetter(c) ? 1 : 0;
            }
            else
            {
                break;
            }

            if (dots > 0 && letters >= ShortestTopLevel)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+';
}
