namespace Workflow.Core.Indicators;

/// <summary>The rule an indicator was judged by, or why it could not be.</summary>
public enum IndicatorBasis
{
    /// <summary>The survey year's actual is blank or <c>-</c>, or the book has no column for it.</summary>
    NoActual,

    /// <summary>The values are free text, for example two figures in one cell.</summary>
    FreeText,

    /// <summary>Neither a target nor an earlier value to compare with.</summary>
    NoReference,

    /// <summary>Whether more or less is better follows from nothing in the book.</summary>
    UnknownSide,

    /// <summary>The target is a number and more is better: at least the target.</summary>
    AtLeastTarget,

    /// <summary>The target is a number and less is better: at most the target.</summary>
    AtMostTarget,

    /// <summary>The target is a number to be kept: within 5 % of it.</summary>
    NearTarget,

    /// <summary>The target is ↑: more than the last known value.</summary>
    MoreThanLast,

    /// <summary>The target is ↓: less than the last known value.</summary>
    LessThanLast,

    /// <summary>The target is →: within 5 % of the last known value.</summary>
    NearLast,
}
