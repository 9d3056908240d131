namespace Workflow.Core.Indicators;

/// <summary>達成・未達成・改善・悪化 of an indicator in the survey year, with the rule it follows from. Immutable.</summary>
/// <param name="Verdict">The judgement.</param>
/// <param name="Basis">The rule, or why there is no judgement.</param>
/// <param name="Reference">What the actual was compared with, as written; empty without a judgement.</param>
/// <param name="ReferenceYear">The label of the reference's year; null when it is the plan's starting value or there is none.</param>
/// <param name="Change">The move from the last known value; null when either is unknown.</param>
public sealed record IndicatorJudgement(
    IndicatorVerdict Verdict, IndicatorBasis Basis, string Reference = "", string? ReferenceYear = null, IndicatorChange? Change = null)
{
    /// <summary>Whether the reference is a numeric target.</summary>
    public bool IsAgainstTarget => Basis is IndicatorBasis.AtLeastTarget or IndicatorBasis.AtMostTarget or IndicatorBasis.NearTarget;

    /// <summary>Whether a best rating would contradict it: the target missed, or moved against the direction.</summary>
    public bool IsUnfavourable => Verdict is IndicatorVerdict.Missed or IndicatorVerdict.Worsened;
}
