using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>Makes a section's entry: out of the history when it was there before and somebody deleted it, else a new one with the folder of earlier years.</summary>
internal sealed class RegisterStep(EngineServices services, FolderHistory folders) : IEngineStep
{
    public StepKind Kind => StepKind.Register;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (context.State.Sections.TryGetValue(context.Code, out var withdrawn))
        {
            return StepOutcome.Write((withdrawn with { Withdrawn = false }).After(EventKind.Created, context.Now));
        }

        // Before anything was sent there is nothing to lose, so the history is not asked.
        if (context.State.Survey.Phase != SurveyPhase.Prepared)
        {
            var kept = await LedgerRecovery.NewestAsync(services.Ledger, context.State.Survey.Survey, context.Code, cancellationToken);
            if (!kept.IsOk && kept.Status != PortStatus.NotFound)
            {
                return kept.AsFailure();
            }

            if (kept.Value is { } lost)
            {
                return StepOutcome.Write(lost.After(EventKind.Repaired, context.Now))
                    .With(Trouble.Of(TroubleCode.LedgerEdited, context.Code, $"deleted-{lost.LastEvent!.Number}", context.Now));
            }
        }

        var earlier = await folders.OfAsync(context);
        return earlier.IsOk ? StepOutcome.Write(New(context, earlier.Value)) : earlier.AsFailure();
    }

    private static SectionEntry New(StepContext context, EarlierFolder earlier)
    {
        var entry = new SectionEntry
        {
            Survey = context.State.Survey.Survey,
            Section = context.Code,
            Name = context.Section.Name,
            Folder = earlier.Folder,
            Granted = earlier.Granted,
            ShownDue = SectionPosition.SurveyDue(context.State.Design.Survey, context.State.Survey),
            AnnouncementTold = context.State.Survey.Announcements.Count,
        };
        return entry.After(EventKind.Created, context.Now);
    }
}
