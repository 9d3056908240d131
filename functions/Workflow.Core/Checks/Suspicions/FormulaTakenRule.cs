using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Suspicions;

/// <summary>W408: a formula whose last shown value was taken.</summary>
/// <example>=SUM(B2:B13).</example>
internal sealed class FormulaTakenRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Cell.Traits.HasFlag(CellTraits.Formula) && !answer.IsBlank)
        {
            findings.Add(answer, FindingCodes.FormulaTaken, Excerpt.Of(answer.Text));
        }
    }
}
