using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One section on a line of the dashboard.</summary>
public sealed record SectionSummary
{
    /// <summary>担当課コード.</summary>
    public required string Code { get; init; }

    /// <summary>担当課名.</summary>
    public required string Name { get; init; }

    /// <summary>状態.</summary>
    public required SectionState State { get; init; }

    /// <summary>期限超過: not handed in though the deadline has passed.</summary>
    public required bool Overdue { get; init; }

    /// <summary>The deadline that holds for this section.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>How far its workbook is.</summary>
    public required ProgressView Progress { get; init; }

    /// <summary>How many rows it answers.</summary>
    public required int Rows { get; init; }

    /// <summary>How many indicators it answers.</summary>
    public required int Indicators { get; init; }

    /// <summary>How often it was reminded.</summary>
    public required int Reminders { get; init; }

    /// <summary>How many comments were made.</summary>
    public required int Comments { get; init; }

    /// <summary>The newest submission; null when there is none.</summary>
    public SubmissionView? Submission { get; init; }

    /// <summary>The newest event; null when nothing happened yet.</summary>
    public TimelineEvent? LastEvent { get; init; }

    /// <summary>When the workbook was last saved, as far as the engine has seen; null before 配布.</summary>
    public DateTimeOffset? LastSavedAt { get; init; }

    /// <summary>The workbook; null before 配布.</summary>
    public WorkbookView? Workbook { get; init; }

    /// <summary>Which acts of the coordinator are possible now: <c>return</c>, <c>accept</c>, <c>workbook</c>, <c>answers</c>, <c>reissue</c>, <c>extend</c>, <c>remind</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }
}
