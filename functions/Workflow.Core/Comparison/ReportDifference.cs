namespace Workflow.Core.Comparison;

/// <summary>What became different.</summary>
public enum DifferenceKind
{
    /// <summary>The row is new.</summary>
    Added,

    /// <summary>The row is gone.</summary>
    Ended,

    /// <summary>A better rating.</summary>
    RatingRaised,

    /// <summary>A worse rating.</summary>
    RatingLowered,

    /// <summary>Another name, known again by ID or number.</summary>
    Renamed,

    /// <summary>Another section answers.</summary>
    SectionChanged,

    /// <summary>Any other answer, and ratings that no scale compares.</summary>
    AnswerChanged,
}

/// <summary>One difference between two reports.</summary>
/// <param name="Kind">What became different.</param>
/// <param name="Row">The row as it stands now; of an ended one as it stood.</param>
/// <param name="Column">The column's label in the newer report; empty where the row as a whole is meant.</param>
/// <param name="Before">What stood there; empty for nothing.</param>
/// <param name="After">What stands there now; empty for nothing.</param>
public sealed record ReportDifference(DifferenceKind Kind, PrintedRow Row, string Column, string Before, string After);
