using System.Collections.Concurrent;
using System.Globalization;
using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Models;

/// <summary>
/// The history of one survey, for the eye. The list is read when the process first needs it; afterwards the events of this process, and the newest of others, which every
/// entry carries, are added for nothing. Where others wrote so fast that some were missed, the list is read again, at most every five minutes. Only <see cref="Note"/> is
/// safe for concurrent use.
/// </summary>
internal sealed class Chronicle(SurveyLedger ledger, SurveyId survey)
{
    private const int Kept = 5_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(string Section, int Number), SurveyEvent> events = [];
    private readonly Dictionary<string, int> newest = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SurveyEvent> noted = new();
    private DateTimeOffset? readAt;
    private bool hasGaps = true;

    /// <summary>An event that this process wrote.</summary>
    public void Note(SurveyEvent happened) => noted.Enqueue(happened);

    /// <summary>Takes what a state tells, and reads the list when that is not enough.</summary>
    public async Task<IReadOnlyList<SurveyEvent>> UpdateAsync(SurveyState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (noted.TryDequeue(out var own))
        {
            Take(own.Section, own.Event);
        }

        Take(null, state.Survey.LastEvent);
        foreach (var entry in state.Sections.Values)
        {
            Take(entry.Section, entry.LastEvent);
        }

        if (hasGaps && (readAt is null || now >= readAt + Pause))
        {
            await ReadAsync(now, cancellationToken);
        }

        return [.. events.Values.OrderByDescending(e => e.Event.At).ThenByDescending(e => e.Event.Number).Take(Kept)];
    }

    private void Take(SectionCode? section, LedgerEvent? happened)
    {
        var name = section?.Value ?? LedgerKey.NoSection;
        if (happened is null || !events.TryAdd((name, happened.Number), new SurveyEvent(section, happened)))
        {
            return;
        }

        hasGaps |= happened.Number != newest.GetValueOrDefault(name) + 1;
        newest[name] = Math.Max(newest.GetValueOrDefault(name), happened.Number);
    }

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        readAt = now;
        var items = await ledger.HistoryAsync(survey, section: null, withRecords: false, cancellationToken);
        if (!items.IsOk)
        {
            return; // What is known is shown; the next reading fills the gaps.
        }

        foreach (var happened in items.Value.Select(HistoryReading.Event).OfType<SurveyEvent>())
        {
            var name = happened.Section?.Value ?? LedgerKey.NoSection;
            events[(name, happened.Event.Number)] = happened;
            newest[name] = Math.Max(newest.GetValueOrDefault(name), happened.Event.Number);
        }

        hasGaps = false;
    }
}

/// <summary>Reads items of the history back into events.</summary>
internal static class HistoryReading
{
    /// <summary>The event; null when a person wrote something else there.</summary>
    public static SurveyEvent? Event(HistoryItem item)
    {
        var columns = item.Columns;
        var key = columns.GetValueOrDefault("Key", "");
        var section = columns.GetValueOrDefault("SectionCode", "");
        return int.TryParse(key[(key.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Enum.TryParse<EventKind>(columns.GetValueOrDefault("Kind"), out var kind)
            && DateTimeOffset.TryParse(columns.GetValueOrDefault("At"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new SurveyEvent(
                section.Length > 0 && section != LedgerKey.NoSection ? new SectionCode(section) : null,
                new LedgerEvent(number, kind, at, columns.GetValueOrDefault("By", LedgerEvent.System), columns.GetValueOrDefault("Text", "")))
            : null;
    }
}
