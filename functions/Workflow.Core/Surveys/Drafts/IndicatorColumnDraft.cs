namespace Workflow.Core.Surveys.Drafts;

/// <summary>One year column of the indicators as written.</summary>
public sealed record IndicatorColumnDraft
{
    /// <summary>The year as spelled.</summary>
    public string? Year { get; init; }

    /// <summary>True for 目標, false for 実績.</summary>
    public bool IsTarget { get; init; }
}
