namespace Workflow.Application.Ports;

/// <summary>
/// The columns of the two lists (contracts §7). <c>Record</c> holds the whole state of an entry; the columns before it are its projection for the coordinator's
/// eyes: one that was edited by hand is noticed, put back and reported.
/// </summary>
public static class LedgerColumns
{
    /// <summary>進捗調査台帳: one item a section and one for the survey.</summary>
    public static IReadOnlyList<LedgerColumn> Ledger { get; } =
    [
        new("Key", "キー", LedgerColumnKind.Text, Indexed: true, Unique: true),
        new("SurveyId", "調査ID", LedgerColumnKind.Text, Indexed: true),
        new("SectionCode", "担当課コード", LedgerColumnKind.Text, Indexed: true),
        new("Name", "名称", LedgerColumnKind.Text),
        new("State", "状態", LedgerColumnKind.Text),
        new("DueAt", "提出期限", LedgerColumnKind.Time),
        new("WorkbookId", "調査票", LedgerColumnKind.Text, Hidden: true),
        new("IssuedAt", "配布日時", LedgerColumnKind.Time),
        new("SubmittedAt", "提出日時", LedgerColumnKind.Time),
        new("SubmittedBy", "提出者", LedgerColumnKind.Text),
        new("SubmittedVersion", "提出回", LedgerColumnKind.Number),
        new("Answered", "回答済", LedgerColumnKind.Number),
        new("Total", "回答数", LedgerColumnKind.Number),
        new("Errors", "エラー", LedgerColumnKind.Number),
        new("Warnings", "警告", LedgerColumnKind.Number),
        new("Reminders", "督促回数", LedgerColumnKind.Number),
        new("LastEvent", "最新の出来事", LedgerColumnKind.Text),
        new("Lease", "処理中", LedgerColumnKind.Text, Hidden: true),
        new("Record", "記録", LedgerColumnKind.Note, Hidden: true),
    ];

    /// <summary>進捗調査履歴: append-only events and comments.</summary>
    public static IReadOnlyList<LedgerColumn> History { get; } =
    [
        new("Key", "キー", LedgerColumnKind.Text, Indexed: true, Unique: true),
        new("SurveyId", "調査ID", LedgerColumnKind.Text, Indexed: true),
        new("SectionCode", "担当課コード", LedgerColumnKind.Text, Indexed: true),
        new("Kind", "種別", LedgerColumnKind.Text),
        new("At", "日時", LedgerColumnKind.Time),
        new("By", "誰が", LedgerColumnKind.Text),
        new("Text", "内容", LedgerColumnKind.Note),
        new("Record", "記録", LedgerColumnKind.Note, Hidden: true),
    ];
}
