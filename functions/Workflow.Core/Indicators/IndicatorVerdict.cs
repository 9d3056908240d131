namespace Workflow.Core.Indicators;

/// <summary>What an indicator's actual of the survey year says (判定).</summary>
public enum IndicatorVerdict
{
    /// <summary>No judgement; <see cref="IndicatorJudgement.Basis"/> says why.</summary>
    None,

    /// <summary>達成: the target is reached.</summary>
    Achieved,

    /// <summary>未達成: the target is missed.</summary>
    Missed,

    /// <summary>改善: the target is a direction and the value moved along it.</summary>
    Improved,

    /// <summary>横ばい: the target is a direction and the value did not move.</summary>
    Unchanged,

    /// <summary>悪化: the target is a direction and the value moved against it.</summary>
    Worsened,
}
