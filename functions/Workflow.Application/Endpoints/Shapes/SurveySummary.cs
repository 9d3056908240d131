using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One survey on a line.</summary>
public sealed record SurveySummary
{
    /// <summary>調査ID.</summary>
    public required string Id { get; init; }

    /// <summary>調査名.</summary>
    public required string Name { get; init; }

    /// <summary>計画名.</summary>
    public required string PlanName { get; init; }

    /// <summary>対象年度 in the reader's language, for example <c>令和2年度</c>.</summary>
    public required string Year { get; init; }

    /// <summary>Where the survey stands.</summary>
    public required SurveyPhase Phase { get; init; }

    /// <summary>The deadline for all.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>How many sections are in which state.</summary>
    public required SectionCounts Sections { get; init; }

    /// <summary>Answers filled and required, errors and warnings, over all sections.</summary>
    public required ProgressView Progress { get; init; }

    /// <summary>How many entries of 要対応 there are.</summary>
    public required int Troubles { get; init; }

    /// <summary>When the newest report was published; null when there is none.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
}
