using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>Takes write access to a closed section's workbook away, best effort. It has no bearing on what counts: that was settled by the close.</summary>
internal sealed class FreezeStep(EngineServices services) : IEngineStep
{
    public StepKind Kind => StepKind.Freeze;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var entry = context.Entry;
        var result = await services.Library.FreezeAsync(entry.Workbook!.File, cancellationToken);
        var frozen = entry with { FrozenIssue = entry.Workbook.Issue };
        return result.Status switch
        {
            PortStatus.Ok or PortStatus.NotFound => StepOutcome.Write(frozen),
            PortStatus.Locked when context.Now >= context.Position.Due + services.Settings.FreezePatience =>
                StepOutcome.Failed(result).With(Trouble.Of(TroubleCode.StillOpen, entry.Section, entry.Workbook.Name, context.Now)),

            // No right to do it, and no harm done: said once, not tried for ever.
            PortStatus.Refused => StepOutcome.Write(frozen).With(Trouble.Of(TroubleCode.ServiceRefuses, null, $"{Kind}:{result.Fault?.Code}", context.Now)),
            _ => StepOutcome.Failed(result),
        };
    }
}
