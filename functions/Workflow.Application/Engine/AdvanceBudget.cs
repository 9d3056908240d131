namespace Workflow.Application.Engine;

/// <summary>How much one call may take.</summary>
/// <param name="Time">No new step is begun after this time; a step under way is finished.</param>
/// <param name="Units">Resource units it may spend, as estimated by <see cref="Planning.StepUnits"/>.</param>
public sealed record AdvanceBudget(TimeSpan Time, int Units)
{
    /// <summary>What the timer gives: a few minutes, and as many units as the meter allows.</summary>
    public static AdvanceBudget Timer { get; } = new(TimeSpan.FromMinutes(4), int.MaxValue);

    /// <summary>What a person's click gives: seconds; the timer does the rest.</summary>
    public static AdvanceBudget Request { get; } = new(TimeSpan.FromSeconds(5), 200);
}
