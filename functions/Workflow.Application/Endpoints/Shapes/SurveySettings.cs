namespace Workflow.Application.Endpoints.Shapes;

/// <summary>How a survey is set up.</summary>
/// <param name="Coordinator">事務局.</param>
/// <param name="CoordinatorMail">事務局メール.</param>
/// <param name="DistributeAt">When workbooks go out by themselves (配布日); null = when the coordinator says, also where the day was over before the book came.</param>
/// <param name="DistributionRequestedAt">When the coordinator said so.</param>
/// <param name="WaitsForAll">集約方式 全課.</param>
/// <param name="NeedsApproval">承認 課長.</param>
/// <param name="Items">How many items the plan has.</param>
/// <param name="Indicators">How many indicators.</param>
/// <param name="DefinitionNumber">Which definition is in force, from 1.</param>
/// <param name="DefinitionAddress">Where a person opens the definition book; null when it is not there.</param>
public sealed record SurveySettings(
    string Coordinator,
    string? CoordinatorMail,
    DateTimeOffset? DistributeAt,
    DateTimeOffset? DistributionRequestedAt,
    bool WaitsForAll,
    bool NeedsApproval,
    int Items,
    int Indicators,
    int DefinitionNumber,
    Uri? DefinitionAddress);
