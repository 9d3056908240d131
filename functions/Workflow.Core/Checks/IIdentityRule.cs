using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;

namespace Workflow.Core.Checks;

/// <summary>Decides from what a workbook says it is whether it can be taken at all; one finding rejects it.</summary>
internal interface IIdentityRule
{
    /// <summary>The finding; null when the workbook is the right one.</summary>
    Finding? Check(WorkbookIdentity identity, Questionnaire expected);
}
