using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>What a section is told about the survey.</summary>
/// <param name="Id">調査ID.</param>
/// <param name="Name">調査名.</param>
/// <param name="PlanName">計画名.</param>
/// <param name="Year">対象年度 in the reader's language.</param>
/// <param name="Phase">Where the survey stands.</param>
/// <param name="Coordinator">事務局.</param>
/// <param name="CoordinatorMail">事務局メール.</param>
/// <param name="NeedsApproval">承認 課長.</param>
public sealed record SurveyHead(string Id, string Name, string PlanName, string Year, SurveyPhase Phase, string Coordinator, string? CoordinatorMail, bool NeedsApproval);
