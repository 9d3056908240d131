using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>One ledger item that is to be put back.</summary>
/// <param name="Item">As it stands.</param>
/// <param name="Entry">What a section's item should hold; null for the survey's own, and when nobody knows.</param>
/// <param name="Trouble">What the coordinator is told.</param>
internal sealed record Repair(LedgerItem Item, SectionEntry? Entry, Trouble Trouble);

/// <summary>
/// Somebody edited the ledger by hand. The record counts, not the columns beside it: they are put back. A damaged record comes back from the history. What neither
/// can restore is left alone and reported; the other sections go on.
/// </summary>
internal static class LedgerRepair
{
    /// <summary>What is to be put back.</summary>
    public static async Task<PortResult<IReadOnlyList<Repair>>> PlanAsync(
        SurveyLedger ledger, LedgerView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var repairs = new List<Repair>();
        foreach (var item in view.Tampered)
        {
            if (item.Id == view.Survey.Id)
            {
                repairs.Add(new Repair(item, null, Trouble.Of(TroubleCode.LedgerEdited, null, item.Version, now)));
                continue;
            }

            var sound = view.Sections.Values.FirstOrDefault(s => s.Id == item.Id)?.Entry;
            var code = sound?.Section ?? LedgerRecovery.CodeOf(item);
            if (sound is null && code is { } section)
            {
                var kept = await LedgerRecovery.NewestAsync(ledger, view.Survey.Entry.Survey, section, cancellationToken);
                if (!kept.IsOk && kept.Status != PortStatus.NotFound)
                {
                    return new(kept.Status, null, kept.Fault);
                }

                sound = kept.Value;
            }

            var trouble = Trouble.Of(sound is null ? TroubleCode.LedgerUnreadable : TroubleCode.LedgerEdited, code, item.Version, now);
            repairs.Add(new Repair(item, sound, trouble));
        }

        return PortResult.Ok<IReadOnlyList<Repair>>(repairs);
    }
}
