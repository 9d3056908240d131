namespace Workflow.Application.Ledger;

/// <summary>What happened. The names stand in the history and in the API; none is ever renamed.</summary>
public enum EventKind
{
    /// <summary>作成.</summary>
    Created,

    /// <summary>配布の指示.</summary>
    DistributionRequested,

    /// <summary>配布.</summary>
    Issued,

    /// <summary>再配布: a new issue of the workbook with the answers carried over.</summary>
    Reissued,

    /// <summary>記入開始: the first change was seen.</summary>
    Started,

    /// <summary>確認: the workbook was read and its counts brought up to date.</summary>
    Checked,

    /// <summary>提出.</summary>
    Submitted,

    /// <summary>提出不可: a submission by the workbook's own cell had errors.</summary>
    SubmissionRefused,

    /// <summary>自動提出: complete at the deadline, counted without an act.</summary>
    SubmittedAutomatically,

    /// <summary>代理提出.</summary>
    SubmittedByProxy,

    /// <summary>承認.</summary>
    Approved,

    /// <summary>不承認.</summary>
    Rejected,

    /// <summary>受理.</summary>
    Accepted,

    /// <summary>差戻し.</summary>
    Returned,

    /// <summary>督促.</summary>
    Reminded,

    /// <summary>提出後の変更が見つかった.</summary>
    ChangedAfterSubmission,

    /// <summary>締切.</summary>
    Closed,

    /// <summary>編集停止: write access to the workbook was taken away.</summary>
    Frozen,

    /// <summary>編集再開.</summary>
    Unfrozen,

    /// <summary>延長.</summary>
    Extended,

    /// <summary>再開.</summary>
    Reopened,

    /// <summary>中止.</summary>
    Cancelled,

    /// <summary>対象外: the section is no longer in the definition.</summary>
    Withdrawn,

    /// <summary>定義の変更.</summary>
    DefinitionChanged,

    /// <summary>担当者の変更.</summary>
    StaffChanged,

    /// <summary>訂正 (表記統一).</summary>
    Corrected,

    /// <summary>担当課のコメント.</summary>
    Commented,

    /// <summary>事務局のコメント. Kept apart when it is written: staff change, and afterwards nobody could tell who spoke for which side.</summary>
    CoordinatorCommented,

    /// <summary>集約の指示.</summary>
    ConsolidationRequested,

    /// <summary>督促の指示.</summary>
    ReminderRequested,

    /// <summary>試行の送信.</summary>
    TestRequested,

    /// <summary>集約・公開.</summary>
    Published,

    /// <summary>連絡: notices left, or could not.</summary>
    Notified,

    /// <summary>要対応: a doubt or trouble was noted, or is over.</summary>
    Trouble,

    /// <summary>台帳の修復: an entry edited or deleted by hand was put back.</summary>
    Repaired,

    /// <summary>調査票の取替え: the section's file was replaced by another that is the same questionnaire.</summary>
    Adopted,
}
