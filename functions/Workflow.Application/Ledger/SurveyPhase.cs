namespace Workflow.Application.Ledger;

/// <summary>Where a whole survey stands.</summary>
public enum SurveyPhase
{
    /// <summary>準備中: defined, nothing sent.</summary>
    Prepared,

    /// <summary>実施中: sent; open until every section is closed. A report made in between does not end it.</summary>
    Running,

    /// <summary>集約済: closed, and its report is published. It becomes Running again with a new deadline for all; a deadline of one section's own leaves it so.</summary>
    Consolidated,

    /// <summary>中止.</summary>
    Cancelled,
}
