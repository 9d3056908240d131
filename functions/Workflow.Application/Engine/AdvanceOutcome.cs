using Workflow.Application.Engine.Planning;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine;

/// <summary>How a call of the engine ended.</summary>
public enum AdvanceEnding
{
    /// <summary>Nothing is due any more.</summary>
    Settled,

    /// <summary>There is more to do: the budget is spent, or a step failed and is tried again.</summary>
    MoreToDo,

    /// <summary>Another engine is at work.</summary>
    Busy,

    /// <summary>The state could not be read, or the service asks to wait.</summary>
    Waiting,
}

/// <summary>What came of a call.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="NextAt">When to call again at the latest; changes in the library are found earlier by calling every minute. Null: the clock alone brings nothing.</param>
/// <param name="Done">The steps that were performed, in order.</param>
/// <param name="Failures">What went wrong, by step.</param>
public sealed record AdvanceOutcome(
    AdvanceEnding Ending, DateTimeOffset? NextAt, IReadOnlyList<PlannedStep> Done, IReadOnlyList<(string Step, PortResult Result)> Failures)
{
    /// <summary>Whether steps were tried, so that what was read of the survey before may be out of date.</summary>
    public bool HasActed => Done.Count > 0 || Failures.Count > 0;

    /// <summary>An ending before anything was done.</summary>
    public static AdvanceOutcome Of(AdvanceEnding ending, DateTimeOffset nextAt, PortResult result) => new(ending, nextAt, [], result.IsOk ? [] : [("load", result)]);
}
