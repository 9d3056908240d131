using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Suspicions;

/// <summary>
/// W401: word for word last year's answer, to this field or to the one shown beside it (前年度). Blanks and width do not count. In a
/// short field (文字) texts of fewer than eight characters (「継続実施」) are too common to ask about; a 長文 answer is asked about whatever its length.
/// </summary>
/// <example>Last year's 実施内容 copied and left as it was.</example>
internal sealed class SameAsLastYearRule : IAnswerRule
{
    private const int ShortestLength = 8;

    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.IsProse && answer.Row.Question is { Prior.Count: > 0 } question
            && (IsSame(question.Prior.GetValueOrDefault(answer.Field.Key), answer)
                || (answer.Field.PriorKey is { } shown && IsSame(question.Prior.GetValueOrDefault(shown), answer))))
        {
            findings.Add(answer, FindingCodes.SameAsLastYear);
        }
    }

    private static bool IsSame(string? prior, Answer answer) =>
        prior is not null && SameWords.Comparer.Equals(prior, answer.Text) && SameWords.HasLength(answer.Text, answer.Field.Kind == FieldKind.LongText ? 1 : ShortestLength);
}
