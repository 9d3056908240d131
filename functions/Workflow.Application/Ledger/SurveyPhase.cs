namespace Workflow.Application.Ledger;

/// <summary>Where a whole survey stands.</summary>
public enum SurveyPhase
{
    /// <summary>準備中: defined, nothing sent.</summary>
    Prepared,

    /// <summary>実施中: sent; open until every section is closed.</summary>
    Running,

    /// <summary>集約済: closed, and its report is published. It becomes Running again when reopened or when a section is.</summary>
    Consolidated,

    /// <summary>中止.</summary>
    Cancelled,
}
