namespace Workflow.Application.Ledger;

/// <summary>The states as the ledger's column 状態 spells them: terms of the contract, the same in both languages.</summary>
public static class StateNames
{
    /// <summary>未配布 … 未提出.</summary>
    public static string Name(this SectionState state) => state switch
    {
        SectionState.NotIssued => "未配布",
        SectionState.Issued => "配布済",
        SectionState.InProgress => "記入中",
        SectionState.AwaitingApproval => "承認待ち",
        SectionState.Submitted => "提出済",
        SectionState.Accepted => "受理",
        SectionState.Returned => "差戻し",
        _ => "未提出",
    };

    /// <summary>準備中 … 中止.</summary>
    public static string Name(this SurveyPhase phase) => phase switch
    {
        SurveyPhase.Prepared => "準備中",
        SurveyPhase.Running => "実施中",
        SurveyPhase.Consolidated => "集約済",
        _ => "中止",
    };
}
