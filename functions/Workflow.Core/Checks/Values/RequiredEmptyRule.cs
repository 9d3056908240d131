using Workflow.Core.Findings;
using Workflow.Core.Progress;

namespace Workflow.Core.Checks.Values;

/// <summary>E301: a required answer is empty (必須, or 条件 and it holds). E303 speaks instead where the rating asks for the reason.</summary>
/// <example>実施内容 left blank.</example>
internal sealed class RequiredEmptyRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.IsBlank && answer.Need == AnswerNeed.Required)
        {
            // Only an indicator's actual may stay unknown, and says so with "-".
            findings.Add(answer, FindingCodes.RequiredEmpty, answer.Row.Sheet is AskedIndicators ? "@E301.actual" : "");
        }
    }
}
