using System.Globalization;

namespace Workflow.Core.Text;

/// <summary>How many characters people see: a rare kanji (𠮟) or one with its variant (葛󠄀) is one, though it takes two places or more.</summary>
public static class CharacterCount
{
    /// <summary>The characters of a text.</summary>
    public static int Of(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark)
            {
                return new StringInfo(text).LengthInTextElements;
            }
        }

        return text.Length;
    }
}
