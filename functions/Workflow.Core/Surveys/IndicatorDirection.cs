namespace Workflow.Core.Surveys;

/// <summary>Where an indicator should go (方向).</summary>
public enum IndicatorDirection
{
    /// <summary>↑: more is better.</summary>
    Up,

    /// <summary>→: keep.</summary>
    Keep,

    /// <summary>↓: less is better.</summary>
    Down,

    /// <summary>数値: the target is a number; whether more or less is better follows from baseline and target.</summary>
    Value,
}
