using System.Collections.Concurrent;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>
/// The ledger in the engine's own terms: entries instead of columns, and a history that never misses an event. An entry carries its newest event; before it is
/// overwritten, that event is in the history for certain, and after a write the new one is appended at once. Safe for concurrent use.
/// </summary>
public sealed class SurveyLedger(ILedger ledger)
{
    private readonly ConcurrentDictionary<SurveyId, Journal> journals = new();

    /// <summary>Called for every event that this process put into the history, in the order of each entry's events, on whatever thread wrote it.</summary>
    public Action<SurveyId, SurveyEvent>? Appended { get; set; }

    /// <summary>Reads all entries of a survey; NotFound when there is no such survey.</summary>
    public async Task<PortResult<LedgerView>> LoadAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var items = await ledger.SurveyAsync(survey, cancellationToken);
        return items.IsOk ? LedgerParser.View(survey, items.Value) : new(items.Status, null, items.Fault);
    }

    /// <summary>Every survey's own entry that can be read, in no particular order.</summary>
    public async Task<PortResult<IReadOnlyList<SurveyEntry>>> SurveysAsync(CancellationToken cancellationToken)
    {
        var items = await ledger.SectionAsync(LedgerKey.NoSection, cancellationToken);
        return items.Map<IReadOnlyList<SurveyEntry>>(all => [.. all.Select(i => EntryReading.Survey(i).Entry).OfType<SurveyEntry>()]);
    }

    /// <summary>The entries of one section code in all surveys that can be read.</summary>
    public async Task<PortResult<IReadOnlyList<SectionEntry>>> YearsOfAsync(SectionCode section, CancellationToken cancellationToken)
    {
        var items = await ledger.SectionAsync(section.Value, cancellationToken);
        return items.Map<IReadOnlyList<SectionEntry>>(all => [.. all.Select(i => EntryReading.Section(i).Entry).OfType<SectionEntry>()]);
    }

    /// <summary>Reads one section's entry; Conflict when it was damaged by hand and the engine has not put it back yet.</summary>
    public async Task<PortResult<Stored<SectionEntry>>> SectionAsync(SurveyId survey, SectionCode section, CancellationToken cancellationToken)
    {
        var item = await ledger.GetAsync(LedgerKey.Of(survey, section), cancellationToken);
        return !item.IsOk ? new(item.Status, null, item.Fault)
            : EntryReading.Section(item.Value).Entry is { } entry ? PortResult.Ok(new Stored<SectionEntry>(item.Value.Id, item.Value.Version, entry))
            : PortResult.Failed<Stored<SectionEntry>>(PortStatus.Conflict, new PortFault("ledgerDamaged"));
    }

    /// <summary>Reads a survey's own entry; Conflict when it was damaged by hand.</summary>
    public async Task<PortResult<Stored<SurveyEntry>>> SurveyAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var item = await ledger.GetAsync(LedgerKey.Of(survey), cancellationToken);
        return !item.IsOk ? new(item.Status, null, item.Fault)
            : EntryReading.Survey(item.Value).Entry is { } entry ? PortResult.Ok(new Stored<SurveyEntry>(item.Value.Id, item.Value.Version, entry))
            : PortResult.Failed<Stored<SurveyEntry>>(PortStatus.Conflict, new PortFault("ledgerDamaged"));
    }

    /// <summary>A survey's own item as it stands, readable or not.</summary>
    public Task<PortResult<LedgerItem>> ItemAsync(SurveyId survey, CancellationToken cancellationToken) => ledger.GetAsync(LedgerKey.Of(survey), cancellationToken);

    /// <summary>Writes a survey's entry on condition that nobody was faster; a new one on condition that there is none.</summary>
    public async Task<PortResult<Stored<SurveyEntry>>> SaveAsync(Stored<SurveyEntry> stored, SurveyEntry entry, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(entry.Survey, [EntryChange.Of(stored, entry)], cancellationToken);
        return saved[0].Map(i => new Stored<SurveyEntry>(i.Id, i.Version, entry));
    }

    /// <summary>Writes a section's entry on condition that nobody was faster.</summary>
    public async Task<PortResult<Stored<SectionEntry>>> SaveAsync(Stored<SectionEntry> stored, SectionEntry entry, CancellationToken cancellationToken) =>
        (await SaveAsync([(stored, entry)], cancellationToken))[0];

    /// <summary>Writes several sections' entries of one survey in one batch; each ends by itself.</summary>
    public async Task<IReadOnlyList<PortResult<Stored<SectionEntry>>>> SaveAsync(
        IReadOnlyList<(Stored<SectionEntry> Stored, SectionEntry Entry)> changes, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(changes[0].Entry.Survey, [.. changes.Select(c => EntryChange.Of(c.Stored, c.Entry))], cancellationToken);
        return [.. saved.Zip(changes, (result, change) => result.Map(i => new Stored<SectionEntry>(i.Id, i.Version, change.Entry)))];
    }

    /// <summary>Puts the lease's text into a survey's item and nothing else.</summary>
    public async Task<PortResult<Stored<SurveyEntry>>> LeaseAsync(Stored<SurveyEntry> stored, string lease, CancellationToken cancellationToken)
    {
        var write = new LedgerWrite.Update(stored.Id, stored.Version, new Dictionary<string, string> { ["Lease"] = lease });
        var result = await ledger.WriteAsync([write], cancellationToken);
        return result[0].Map(i => stored with { Version = i.Version });
    }

    /// <summary>Appends the newest events that the history does not have yet; failures are left for the next time.</summary>
    public async Task CatchUpAsync(LedgerView view, CancellationToken cancellationToken)
    {
        var journal = JournalOf(view.Survey.Entry.Survey);
        if (await journal.ReadyAsync(cancellationToken))
        {
            await journal.AppendAsync([EntryChange.Of(view.Survey), .. view.Sections.Values.Select(EntryChange.Of)], cancellationToken);
        }
    }

    /// <summary>The history of a survey or of one section, <c>-</c> naming the survey's own events.</summary>
    public Task<PortResult<IReadOnlyList<HistoryItem>>> HistoryAsync(SurveyId survey, string? section, bool withRecords, CancellationToken cancellationToken) =>
        ledger.HistoryAsync(survey, section, withRecords, cancellationToken);

    private async Task<IReadOnlyList<PortResult<LedgerItem>>> SaveAsync(SurveyId survey, EntryChange[] changes, CancellationToken cancellationToken)
    {
        var journal = JournalOf(survey);
        if (!await journal.ReadyAsync(cancellationToken))
        {
            return [.. changes.Select(_ => PortResult.Failed<LedgerItem>(PortStatus.Unknown, new PortFault("historyUnread")))];
        }

        var kept = await journal.AppendAsync([.. changes.Select(c => c.Before).OfType<EventRecord>()], cancellationToken);
        if (!kept)
        {
            return [.. changes.Select(_ => PortResult.Failed<LedgerItem>(PortStatus.Unknown, new PortFault("historyUnwritten")))];
        }

        var results = await ledger.WriteAsync([.. changes.Select(c => c.Write)], cancellationToken);
        await journal.AppendAsync([.. changes.Zip(results).Where(p => p.Second.IsOk).Select(p => p.First.After).OfType<EventRecord>()], cancellationToken);
        return results;
    }

    private Journal JournalOf(SurveyId survey) => journals.GetOrAdd(survey, id => new Journal(ledger, id, e => Appended?.Invoke(id, e)));
}
