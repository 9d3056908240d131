using Workflow.Core.Findings;
using Workflow.Core.Progress;
using Workflow.Core.Questionnaires;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Suspicions;

/// <summary>W406: a required text answered with a placeholder. A dash answers an indicator and is none there.</summary>
/// <example>「同上」.</example>
internal sealed class PlaceholderRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.IsProse && !answer.IsBlank && answer.Need != AnswerNeed.None && PlaceholderText.IsPlaceholder(answer.Text)
            && !(answer.Row.Indicator is not null && IndicatorValue.IsUnknown(answer.Text)))
        {
            findings.Add(answer, FindingCodes.Placeholder, Excerpt.Of(answer.Text));
        }
    }
}
