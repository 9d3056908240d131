using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Notes;

/// <summary>I501: width or case was normalised in a rating, choice, number or date.</summary>
/// <example>Ａ → A.</example>
internal sealed class WidthNormalisedRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Change == AnswerChange.Width)
        {
            findings.Add(answer, FindingCodes.WidthNormalised, Excerpt.Of(answer.Cell.Text), answer.Text);
        }
    }
}
