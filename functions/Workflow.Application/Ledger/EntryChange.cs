using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>An event as the history keeps it, with a snapshot of the entry right after it.</summary>
/// <param name="Key">Unique.</param>
/// <param name="Item">Makes the history's columns; called only when the history does not have the event yet.</param>
/// <param name="Event">The event itself.</param>
internal sealed record EventRecord(string Key, SurveyEvent Event, Func<HistoryItem> Item);

/// <summary>One write to the ledger with the events on both sides of it.</summary>
/// <param name="Write">The write.</param>
/// <param name="Before">The newest event it overwrites; null when there is none.</param>
/// <param name="After">The event it brings; null when it brings none.</param>
internal sealed record EntryChange(LedgerWrite Write, EventRecord? Before, EventRecord? After)
{
    public static EntryChange Of(Stored<SectionEntry> stored, SectionEntry entry) => Of(stored.Id, stored.Version, EntryProjection.Of(entry), Of(stored), Of(entry));

    public static EntryChange Of(Stored<SurveyEntry> stored, SurveyEntry entry) => Of(stored.Id, stored.Version, EntryProjection.Of(entry), Of(stored), Of(entry));

    /// <summary>The newest event of an entry that stands in the ledger; null for one that does not.</summary>
    public static EventRecord? Of(Stored<SectionEntry> stored) => stored.Id.Length == 0 ? null : Of(stored.Entry);

    /// <summary>The newest event of an entry that stands in the ledger; null for one that does not.</summary>
    public static EventRecord? Of(Stored<SurveyEntry> stored) => stored.Id.Length == 0 ? null : Of(stored.Entry);

    private static EntryChange Of(string id, string version, Dictionary<string, string> columns, EventRecord? before, EventRecord? after) =>
        new(id.Length == 0 ? new LedgerWrite.Add(columns) : new LedgerWrite.Update(id, version, columns), before, after?.Key == before?.Key ? null : after);

    private static EventRecord? Of(SectionEntry e) =>
        e.LastEvent is null ? null : Of(LedgerKey.Of(e.Survey, e.Section), e.Survey, e.Section, e.LastEvent, () => EntryProjection.Record(e));

    private static EventRecord? Of(SurveyEntry e) =>
        e.LastEvent is null ? null : Of(LedgerKey.Of(e.Survey), e.Survey, section: null, e.LastEvent, () => EntryProjection.Record(e));

    private static EventRecord Of(string entry, SurveyId survey, SectionCode? section, LedgerEvent happened, Func<string> record)
    {
        var key = LedgerKey.OfEvent(entry, happened.Number);
        return new EventRecord(key, new SurveyEvent(section, happened), () => new HistoryItem(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Key"] = key,
            ["SurveyId"] = survey.Value,
            ["SectionCode"] = section?.Value ?? LedgerKey.NoSection,
            ["Kind"] = happened.Kind.ToString(),
            ["At"] = EntryProjection.Time(happened.At),
            ["By"] = happened.By,
            ["Text"] = happened.Text,
            ["Record"] = record(),
        }));
    }
}
