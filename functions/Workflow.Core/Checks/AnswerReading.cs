using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks;

/// <summary>What a shown text means as the answer to a field (contracts §3, last paragraph).</summary>
internal readonly record struct AnswerReading(string Text, AnswerChange Change, ScaleLevel? Level = null)
{
    /// <summary>
    /// Ratings and choices take the spelling of the scale and of the choices; numbers, percentages and dates become half width; texts keep what was
    /// typed but for line-break style, trailing blanks and control characters.
    /// </summary>
    public static AnswerReading Of(Field field, Scale scale, string shown)
    {
        if (shown.Length == 0)
        {
            return new AnswerReading("", AnswerChange.None);
        }

        switch (field.Kind)
        {
            case FieldKind.Rating:
                var level = scale.Find(shown);
                return Coded(shown, level?.Code ?? Normalization.Code(shown), level);
            case FieldKind.Choice:
                return Coded(shown, Choice(field.Choices, shown) ?? Normalization.Code(shown));
            case FieldKind.Number or FieldKind.Percentage or FieldKind.Date:
                return Coded(shown, Normalization.Code(shown));
            default:
                var text = Normalization.Prose(shown);
                return new AnswerReading(text, text.Length == 0 || ReferenceEquals(text, shown) || OnlyLineBreaksDiffer(text, shown) ? AnswerChange.None : AnswerChange.Blanks);
        }
    }

    private static AnswerReading Coded(string shown, string text, ScaleLevel? level = null)
    {
        var change = text.Length == 0 || text == shown ? AnswerChange.None
            : Normalization.Prose(shown).AsSpan().Trim().SequenceEqual(text) ? AnswerChange.Blanks
            : AnswerChange.Width;
        return new AnswerReading(text, change, level);
    }

    private static string? Choice(IReadOnlyList<string> choices, string shown)
    {
        foreach (var choice in choices)
        {
            if (choice == shown)
            {
                return choice;
            }
        }

        var code = Normalization.Code(shown);
        return choices.FirstOrDefault(c => string.Equals(Normalization.Code(c), code, StringComparison.OrdinalIgnoreCase));
    }

    private static bool OnlyLineBreaksDiffer(string text, string shown) => shown.Contains('\r') && shown.ReplaceLineEndings("\n") == text;
}
