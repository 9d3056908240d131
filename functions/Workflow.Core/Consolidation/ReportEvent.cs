namespace Workflow.Core.Consolidation;

/// <summary>What happened (経過).</summary>
public enum ReportEventKind
{
    /// <summary>配布.</summary>
    Sent,

    /// <summary>督促.</summary>
    Reminded,

    /// <summary>提出.</summary>
    Submitted,

    /// <summary>差戻し.</summary>
    Returned,

    /// <summary>提出期限.</summary>
    Due,

    /// <summary>集約.</summary>
    Consolidated,
}

/// <summary>One line of the survey's history (経過).</summary>
/// <param name="At">When, Japan time.</param>
/// <param name="Kind">What.</param>
/// <param name="Sections">Names of the sections concerned, in the book's order; empty when it concerns all.</param>
public sealed record ReportEvent(DateTimeOffset At, ReportEventKind Kind, IReadOnlyList<string> Sections);
