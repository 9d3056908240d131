using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;

namespace Workflow.Core.Checks.Identity;

/// <summary>E202: the workbook belongs to another section.</summary>
/// <example>The workbook of <c>110</c> handed in by <c>120</c>.</example>
internal sealed class OtherSectionRule : IIdentityRule
{
    /// <inheritdoc/>
    public Finding? Check(WorkbookIdentity identity, Questionnaire expected) =>
        identity.Section == expected.Section ? null : new Finding(FindingCodes.OtherSection, identity.Section.Value, $"{expected.Section.Value} {expected.SectionName}");
}
