namespace Workflow.Application.Notices;

/// <summary>Why somebody is written to. The lower-case name stands in the notice's key.</summary>
public enum NoticeKind
{
    /// <summary>配布: the workbook is there.</summary>
    Issued,

    /// <summary>受領: the submission was received; its receipt.</summary>
    Received,

    /// <summary>差戻し: to be corrected, with the findings or the coordinator's reason.</summary>
    Returned,

    /// <summary>督促.</summary>
    Reminder,

    /// <summary>期限到来: the deadline has passed without a submission.</summary>
    DeadlinePassed,

    /// <summary>集約完了: the report is there.</summary>
    Consolidated,

    /// <summary>要対応: something failed or is doubtful; what it is and what to do.</summary>
    Attention,

    /// <summary>コメント: a question or an answer.</summary>
    Comment,

    /// <summary>訂正: the coordinator corrected a word (表記統一).</summary>
    Correction,

    /// <summary>延長: a new deadline.</summary>
    Extended,

    /// <summary>中止: the survey is cancelled.</summary>
    Cancelled,

    /// <summary>変更: the definition changed; with a new workbook when the items did.</summary>
    Changed,

    /// <summary>承認依頼: the section's head is asked to approve.</summary>
    ApprovalRequested,

    /// <summary>承認差戻し: the section's head rejected.</summary>
    ApprovalRejected,

    /// <summary>受理: the coordinator accepted.</summary>
    Accepted,

    /// <summary>代理提出: handed in by the coordinator.</summary>
    Proxy,

    /// <summary>提出後の変更: the workbook was changed after the submission.</summary>
    ChangedAfterSubmission,

    /// <summary>人事異動: somebody is new on the section's staff.</summary>
    Welcome,

    /// <summary>再開: the section or the survey is open again.</summary>
    Reopened,

    /// <summary>試行: the letter as it would be sent, to the coordinator alone.</summary>
    Test,
}
