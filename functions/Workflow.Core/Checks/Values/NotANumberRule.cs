using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Values;

/// <summary>E305: not a number where 数値 or 割合 is asked for. An indicator may also say <c>-</c> or an arrow.</summary>
/// <example>「約120人」.</example>
internal sealed class NotANumberRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Field.Kind is FieldKind.Number or FieldKind.Percentage && !answer.IsBlank && !IsNumber(answer))
        {
            findings.Add(answer, FindingCodes.NotANumber, Excerpt.Of(answer.Cell.Text));
        }
    }

    private static bool IsNumber(Answer answer) =>
        answer.Row.Indicator is null ? NumberText.TryParse(answer.Text, out _) : IndicatorValue.IsAllowed(answer.Text);
}
