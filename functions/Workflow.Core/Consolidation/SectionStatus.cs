using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>Whether a section's answers are in the report.</summary>
public enum SectionState
{
    /// <summary>集約済: its answers are printed.</summary>
    Consolidated,

    /// <summary>未提出: nothing came.</summary>
    Missing,

    /// <summary>受付不可: files came, but none could be taken.</summary>
    Rejected,
}

/// <summary>How one section took part (a line of 提出状況).</summary>
public sealed record SectionStatus
{
    /// <summary>The section.</summary>
    public required Section Section { get; init; }

    /// <summary>Whether its answers are in the report.</summary>
    public required SectionState State { get; init; }

    /// <summary>How many rows it answers; reposted rows are not counted.</summary>
    public required int Rows { get; init; }

    /// <summary>How many indicators it answers.</summary>
    public required int Indicators { get; init; }

    /// <summary>When the printed version was submitted.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The printed version's file.</summary>
    public string? File { get; init; }

    /// <summary>The printed version in the library.</summary>
    public string? Version { get; init; }

    /// <summary>Required answers that are filled; null when nothing came.</summary>
    public int? Answered { get; init; }

    /// <summary>Required answers; null when nothing came.</summary>
    public int? Total { get; init; }

    /// <summary>Findings that are errors.</summary>
    public int Errors { get; init; }

    /// <summary>Findings that are warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>Marks to print.</summary>
    public SubmissionMarks Marks { get; init; }

    /// <summary>Files of this section that a newer one replaced, in the order they came.</summary>
    public IReadOnlyList<string> Superseded { get; init; } = [];
}
