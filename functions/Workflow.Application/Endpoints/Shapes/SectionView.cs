using Workflow.Application.Ledger;
using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One section of one survey, for its own staff and for the coordinator.</summary>
public sealed record SectionView
{
    /// <summary>The survey.</summary>
    public required SurveyHead Survey { get; init; }

    /// <summary>担当課コード.</summary>
    public required string Code { get; init; }

    /// <summary>担当課名.</summary>
    public required string Name { get; init; }

    /// <summary>状態.</summary>
    public required SectionState State { get; init; }

    /// <summary>期限超過.</summary>
    public required bool Overdue { get; init; }

    /// <summary>The deadline that holds for this section.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>What the reader is to this section.</summary>
    public required IReadOnlyList<ReaderRole> Roles { get; init; }

    /// <summary>What the reader may do now: the last part of each route (<c>check</c>, <c>submit</c>, <c>approve</c>, <c>reject</c>, <c>comments</c>, <c>return</c>, <c>accept</c> …).</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Why nothing can be handed in now; null when it can. A code of the problem list, for example <c>sectionClosed</c>.</summary>
    public string? Closed { get; init; }

    /// <summary>The workbook; null before 配布.</summary>
    public WorkbookView? Workbook { get; init; }

    /// <summary>How far the workbook is at the last check.</summary>
    public required ProgressView Progress { get; init; }

    /// <summary>What the last check found, errors first; at most 100.</summary>
    public required IReadOnlyList<FindingView> Findings { get; init; }

    /// <summary>様式, in print order.</summary>
    public required IReadOnlyList<FieldView> Fields { get; init; }

    /// <summary>評価区分, best first.</summary>
    public required IReadOnlyList<LevelView> Scale { get; init; }

    /// <summary>The rows the section answers. A reader from a section named second or later sees only the rows that name it.</summary>
    public required IReadOnlyList<RowView> Rows { get; init; }

    /// <summary>The indicators it answers.</summary>
    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    /// <summary>Every submission, newest first.</summary>
    public required IReadOnlyList<SubmissionView> Submissions { get; init; }

    /// <summary>Why it was sent back, by coordinator or head of section; null unless that is how it stands.</summary>
    public TimelineEvent? SentBack { get; init; }

    /// <summary>表記統一: corrections laid over the acknowledged answers.</summary>
    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    /// <summary>How many comments there are.</summary>
    public required int Comments { get; init; }
}
