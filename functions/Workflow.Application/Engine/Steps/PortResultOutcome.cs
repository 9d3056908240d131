using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>Words for endings of calls.</summary>
internal static class PortResultOutcome
{
    /// <summary>The step failed because the call did.</summary>
    public static StepOutcome AsFailure<T>(this PortResult<T> result)
        where T : class => StepOutcome.Failed(result.Outcome);
}
