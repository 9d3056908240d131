using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;

namespace Workflow.Core.Checks.Identity;

/// <summary>E207: a newer issue of this workbook was sent. A newer one than expected is taken: it can only come from the coordinator.</summary>
/// <example>Issue 1 handed in after issue 2 went out.</example>
internal sealed class OlderIssueRule : IIdentityRule
{
    /// <inheritdoc/>
    public Finding? Check(WorkbookIdentity identity, Questionnaire expected) =>
        identity.Issue >= expected.Issue ? null : new Finding(FindingCodes.OlderIssue, $"{identity.Issue}", $"{expected.Issue}");
}
