namespace Workflow.Core.Trends;

/// <summary>A rating against the one of the result before, by the order of 評価区分.</summary>
public enum RatingChange
{
    /// <summary>Nothing to compare: in one of the two years there is no rating.</summary>
    None,

    /// <summary>↑ better.</summary>
    Up,

    /// <summary>→ the same.</summary>
    Same,

    /// <summary>↓ worse.</summary>
    Down,

    /// <summary>The two years rate on different scales, so nothing is said.</summary>
    OtherScale,
}
