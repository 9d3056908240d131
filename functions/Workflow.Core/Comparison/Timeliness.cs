namespace Workflow.Core.Comparison;

/// <summary>Whether a section's answers came in time.</summary>
public enum Timeliness
{
    /// <summary>The section had nothing to answer that year.</summary>
    NotAsked,

    /// <summary>提出（時期不明）: answers are printed, but the report does not say when they came.</summary>
    Unknown,

    /// <summary>期限内: submitted, and not marked 期限後.</summary>
    InTime,

    /// <summary>期限後.</summary>
    Late,

    /// <summary>未提出.</summary>
    Missing,

    /// <summary>受付不可: files came, but none could be taken.</summary>
    Rejected,
}
