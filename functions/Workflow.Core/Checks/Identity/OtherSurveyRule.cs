using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;

namespace Workflow.Core.Checks.Identity;

/// <summary>E201: the workbook belongs to another survey or year. A survey id names one plan and one year, so it alone decides.</summary>
/// <example><c>kosodate-r1</c> handed in for <c>kosodate-r2</c>.</example>
internal sealed class OtherSurveyRule : IIdentityRule
{
    /// <inheritdoc/>
    public Finding? Check(WorkbookIdentity identity, Questionnaire expected) =>
        identity.SurveyId == expected.SurveyId ? null : new Finding(FindingCodes.OtherSurvey, identity.SurveyId.Value, expected.SurveyId.Value);
}
