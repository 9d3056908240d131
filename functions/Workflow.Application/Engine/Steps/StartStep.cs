using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;

namespace Workflow.Application.Engine.Steps;

/// <summary>Opens the survey: from now on workbooks go out.</summary>
internal sealed class StartStep : IEngineStep
{
    public StepKind Kind => StepKind.Start;

    public Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken) =>
        Task.FromResult(StepOutcome.Write((context.State.Survey with { Phase = SurveyPhase.Running }).After(EventKind.Issued, context.Now)));
}
