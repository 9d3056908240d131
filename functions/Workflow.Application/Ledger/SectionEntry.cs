using Workflow.Application.Ports;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>All that is known of one section in one survey. Immutable: an act makes a new one and writes it on condition that nobody was faster.</summary>
public sealed record SectionEntry
{
    /// <summary>The survey.</summary>
    public required SurveyId Survey { get; init; }

    /// <summary>担当課コード.</summary>
    public required SectionCode Section { get; init; }

    /// <summary>担当課名, for the eye.</summary>
    public required string Name { get; init; }

    /// <summary>状態.</summary>
    public SectionState State { get; init; }

    /// <summary>No longer in the definition: nothing more happens to it.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The section's folder.</summary>
    public FolderId? Folder { get; init; }

    /// <summary>Its newest workbook; null before 配布.</summary>
    public IssuedWorkbook? Workbook { get; init; }

    /// <summary>Who was let into the folder.</summary>
    public IReadOnlyList<string> Granted { get; init; } = [];

    /// <summary>A deadline of its own.</summary>
    public DueDate? Due { get; init; }

    /// <summary>The deadline shown in the list when the entry was last written.</summary>
    public DateTimeOffset? ShownDue { get; init; }

    /// <summary>The deadline at which it was closed; a later one opens it again.</summary>
    public DateTimeOffset? ClosedFor { get; init; }

    /// <summary>How far the workbook is.</summary>
    public Progress Progress { get; init; } = Progress.None;

    /// <summary>What the last check found, errors first; at most 100.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The content version the last check read.</summary>
    public string CheckedVersion { get; init; } = "";

    /// <summary>The number in <c>Workflow_Submit</c> that was acted upon last.</summary>
    public int CellNumber { get; init; }

    /// <summary>Every submission, oldest first.</summary>
    public IReadOnlyList<Submission> Submissions { get; init; } = [];

    /// <summary>The number of the submission after which a change was reported; −1 when none was.</summary>
    public int ChangeToldFor { get; init; } = -1;

    /// <summary>Every correction, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Reminders that were sent: <c>{deadline}/{offset}</c> or <c>manual/{n}</c>.</summary>
    public IReadOnlyList<string> Reminders { get; init; } = [];

    /// <summary>The newest of the survey's announcements (extension, cancellation, changed texts) that this section was told.</summary>
    public int AnnouncementTold { get; init; }

    /// <summary>Write access to the workbook of this issue was taken away.</summary>
    public int FrozenIssue { get; init; }

    /// <summary>How many comments were made.</summary>
    public int Comments { get; init; }

    /// <summary>Identifiers of acts that came with one, newest last, at most 20: a repeated act does nothing.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>What is still to be told.</summary>
    public IReadOnlyList<PendingNotice> Outbox { get; init; } = [];

    /// <summary>The newest event.</summary>
    public LedgerEvent? LastEvent { get; init; }

    /// <summary>The newest submission; null when there is none.</summary>
    public Submission? Newest => Submissions.Count > 0 ? Submissions[^1] : null;

    /// <summary>The submission that counts: the newest that was not rejected.</summary>
    public Submission? Counting => Submissions.LastOrDefault(s => s.Approval != Approval.Rejected);

    /// <summary>The same entry after an event.</summary>
    public SectionEntry After(EventKind kind, DateTimeOffset at, string by = LedgerEvent.System, string text = "") =>
        this with { LastEvent = new LedgerEvent((LastEvent?.Number ?? 0) + 1, kind, at, by, text) };

    /// <summary>The same entry with one more thing to tell; a notice already waiting under the same key is left.</summary>
    public SectionEntry Tell(PendingNotice notice) =>
        Outbox.Any(n => n.Kind == notice.Kind && n.Occurrence == notice.Occurrence) ? this : this with { Outbox = [.. Outbox, notice] };
}
