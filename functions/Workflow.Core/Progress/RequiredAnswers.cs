using Workflow.Core.Surveys;

namespace Workflow.Core.Progress;

/// <summary>Which answers a row needs as things stand; the one place where 必須, 条件 and 理由必須 come together.</summary>
public static class RequiredAnswers
{
    /// <summary>Whether a field must be answered in a row.</summary>
    /// <param name="field">The field.</param>
    /// <param name="fields">The form it belongs to.</param>
    /// <param name="scale">評価区分.</param>
    /// <param name="valueOf">The row's normalised answers and given values by field key; null or empty when blank.</param>
    public static AnswerNeed NeedOf(Field field, IReadOnlyList<Field> fields, Scale scale, Func<string, string?> valueOf)
    {
        if (!field.IsAnswer)
        {
            return AnswerNeed.None;
        }

        if (field.Key == Field.ReasonKey && IsReasonRequired(fields, scale, valueOf))
        {
            return AnswerNeed.ReasonRequired;
        }

        return field.Requirement switch
        {
            Requirement.Required => AnswerNeed.Required,
            Requirement.Conditional when field.Condition is { } condition && condition.Holds(valueOf(condition.Key)) => AnswerNeed.Required,
            _ => AnswerNeed.None,
        };
    }

    private static bool IsReasonRequired(IReadOnlyList<Field> fields, Scale scale, Func<string, string?> valueOf)
    {
        foreach (var field in fields)
        {
            if (field.Kind == FieldKind.Rating && scale.Find(valueOf(field.Key)) is { ReasonRequired: true })
            {
                return true;
            }
        }

        return false;
    }
}
