using Workflow.Application.Engine.Planning;

namespace Workflow.Application.Engine.Steps;

/// <summary>Performs one kind of step. Doing it twice equals doing it once: whatever it makes outside is found again by name and content.</summary>
internal interface IEngineStep
{
    /// <summary>Which kind.</summary>
    StepKind Kind { get; }

    /// <summary>Does it for one section, or for the survey.</summary>
    Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken);
}
