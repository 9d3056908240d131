using Workflow.Core.Findings;

namespace Workflow.Core.Checks.Notes;

/// <summary>I502: surrounding blanks or control characters were removed. A different style of line break is not worth telling.</summary>
/// <example>「継続　」 → 「継続」.</example>
internal sealed class BlanksRemovedRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Change == AnswerChange.Blanks)
        {
            findings.Add(answer, FindingCodes.BlanksRemoved);
        }
    }
}
