using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Steps;

/// <summary>Brings entries back from the snapshots in the history.</summary>
internal static class LedgerRecovery
{
    /// <summary>The newest readable snapshot of a section's entry; NotFound when there is none.</summary>
    public static async Task<PortResult<SectionEntry>> NewestAsync(SurveyLedger ledger, SurveyId survey, SectionCode section, CancellationToken cancellationToken)
    {
        var history = await ledger.HistoryAsync(survey, section.Value, withRecords: true, cancellationToken);
        return history.IsOk ? Newest(history.Value.Select(i => EntryReading.OpenSection(i.Columns.GetValueOrDefault("Record"))).OfType<SectionEntry>()
                .Where(e => e.Survey == survey && e.Section == section)
                .Select(e => (e, e.LastEvent?.Number ?? 0, AtMostOnce(e))))
            : new(history.Status, null, history.Fault);
    }

    /// <summary>The newest readable snapshot of a survey's own entry; NotFound when there is none.</summary>
    public static async Task<PortResult<SurveyEntry>> NewestAsync(SurveyLedger ledger, SurveyId survey, CancellationToken cancellationToken)
    {
        var history = await ledger.HistoryAsync(survey, LedgerKey.NoSection, withRecords: true, cancellationToken);
        return history.IsOk ? Newest(history.Value.Select(i => EntryReading.OpenSurvey(i.Columns.GetValueOrDefault("Record"))).OfType<SurveyEntry>()
                .Where(e => e.Survey == survey)
                .Select(e => (e, e.LastEvent?.Number ?? 0, e with { Outbox = [.. e.Outbox.Select(Claim)] })))
            : new(history.Status, null, history.Fault);
    }

    /// <summary>Writes a survey's own entry anew from the history, and tells; false when it is not possible now.</summary>
    public static async Task<bool> RestoreAsync(SurveyLedger ledger, SurveyId survey, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kept = await NewestAsync(ledger, survey, cancellationToken);
        var item = await ledger.ItemAsync(survey, cancellationToken);
        if (!kept.IsOk || !(item.IsOk || item.Status == PortStatus.NotFound))
        {
            return false;
        }

        var entry = kept.Value.After(EventKind.Repaired, now);
        var told = TroubleReport.Add(entry, [Trouble.Of(TroubleCode.LedgerEdited, null, item.Value?.Version ?? "deleted", now)], now);
        var stored = new Stored<SurveyEntry>(item.Value?.Id ?? "", item.Value?.Version ?? "", kept.Value);
        return (await ledger.SaveAsync(stored, told, cancellationToken)).IsOk;
    }

    /// <summary>The key parts of a ledger item whose record cannot be read; null when they were destroyed as well.</summary>
    public static SectionCode? CodeOf(LedgerItem item)
    {
        var key = item.Columns.GetValueOrDefault("Key", "");
        var text = key.Contains('/', StringComparison.Ordinal) ? key[(key.LastIndexOf('/') + 1)..] : item.Columns.GetValueOrDefault("SectionCode", "");
        return SectionCode.TryParse(text, out var code) && text != LedgerKey.NoSection ? code : null;
    }

    private static SectionEntry AtMostOnce(SectionEntry entry) => entry with { Outbox = [.. entry.Outbox.Select(Claim)] };

    /// <summary>A snapshot may be older than the card that left after it: no card is sent from a snapshot.</summary>
    private static PendingNotice Claim(PendingNotice notice) => notice with { Claimed = true };

    private static PortResult<T> Newest<T>(IEnumerable<(T Entry, int Number, T Safe)> snapshots)
        where T : class
    {
        var newest = snapshots.OrderBy(s => s.Number).LastOrDefault();
        return newest.Safe is { } entry
            ? PortResult.Ok(entry)
            : PortResult.Failed<T>(PortStatus.NotFound, new PortFault("noSnapshot"));
    }
}
