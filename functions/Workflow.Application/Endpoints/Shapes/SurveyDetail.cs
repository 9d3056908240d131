namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One survey with every section, as the dashboard polls it.</summary>
public sealed record SurveyDetail
{
    /// <summary>What the list shows.</summary>
    public required SurveySummary Summary { get; init; }

    /// <summary>How the survey is set up.</summary>
    public required SurveySettings Settings { get; init; }

    /// <summary>The one thing to do next; null when only time has to pass.</summary>
    public required NextAction? Next { get; init; }

    /// <summary>Which acts are possible now: the last part of each route (<c>distribute</c>, <c>remind</c> …).</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Every section, in the definition's order.</summary>
    public required IReadOnlyList<SectionSummary> Sections { get; init; }

    /// <summary>経過: the newest events first, at most 200.</summary>
    public required IReadOnlyList<TimelineEvent> Timeline { get; init; }

    /// <summary>Handed-in sections by day, from distribution to today.</summary>
    public required IReadOnlyList<BurnUpPoint> BurnUp { get; init; }

    /// <summary>要対応, newest first.</summary>
    public required IReadOnlyList<TroubleView> Troubles { get; init; }

    /// <summary>Every published report, newest first.</summary>
    public required IReadOnlyList<ReportVersion> Reports { get; init; }
}
