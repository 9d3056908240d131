using Workflow.Core.Answers;
using Workflow.Core.Findings;

namespace Workflow.Core.Checks.Notes;

/// <summary>I503: a link to another workbook or a web page was ignored, the shown text taken.</summary>
/// <example>A pasted address of a web page.</example>
internal sealed class LinkIgnoredRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Cell.Traits.HasFlag(CellTraits.Link))
        {
            findings.Add(answer, FindingCodes.LinkIgnored);
        }
    }
}
