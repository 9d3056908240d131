namespace Workflow.Core.Text;

/// <summary>Short quotations for messages.</summary>
public static class Excerpt
{
    private const int Length = 40;

    /// <summary>The text on one line, cut with … after 40 characters (never inside a surrogate pair).</summary>
    public static string Of(string text)
    {
        var line = text.Trim().ReplaceLineEndings(" ");
        if (line.Length <= Length)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[Length - 1]) ? Length - 1 : Length;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
