namespace Workflow.Application.Ledger;

/// <summary>The states of a section (contracts §6). 期限超過 is derived, not a state.</summary>
public enum SectionState
{
    /// <summary>未配布.</summary>
    NotIssued,

    /// <summary>配布済.</summary>
    Issued,

    /// <summary>記入中.</summary>
    InProgress,

    /// <summary>承認待ち.</summary>
    AwaitingApproval,

    /// <summary>提出済.</summary>
    Submitted,

    /// <summary>受理.</summary>
    Accepted,

    /// <summary>差戻し.</summary>
    Returned,

    /// <summary>未提出: nothing was submitted when the section closed.</summary>
    Missed,
}
