using Workflow.Application.Engine.Planning;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>Gives write access back to a section that is open again.</summary>
internal sealed class UnfreezeStep(EngineServices services) : IEngineStep
{
    public StepKind Kind => StepKind.Unfreeze;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var result = await services.Library.UnfreezeAsync(context.Entry.Workbook!.File, cancellationToken);
        return result.Status is PortStatus.Ok or PortStatus.NotFound ? StepOutcome.Write(context.Entry with { FrozenIssue = 0 }) : StepOutcome.Failed(result);
    }
}
