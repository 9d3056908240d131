using System.Collections.Concurrent;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>
/// Appends events of one survey to the history, each once. It reads the keys that are there once in the life of the process and remembers them, so that an event
/// known to be kept costs nothing. Safe for concurrent use: a doubled append is refused by the unique key.
/// </summary>
internal sealed class Journal(ILedger ledger, SurveyId survey, Action<SurveyEvent> appended)
{
    private readonly ConcurrentDictionary<string, byte> kept = new(StringComparer.Ordinal);
    private volatile bool isRead;

    /// <summary>Whether the keys are known, reading them if not.</summary>
    public async Task<bool> ReadyAsync(CancellationToken cancellationToken)
    {
        if (isRead)
        {
            return true;
        }

        var items = await ledger.HistoryAsync(survey, sectionCode: null, withRecords: false, cancellationToken);
        foreach (var item in items.Value ?? [])
        {
            kept.TryAdd(item.Columns.GetValueOrDefault("Key", ""), 0);
        }

        return isRead = items.IsOk;
    }

    /// <summary>Appends what is not kept yet; false when something could not be.</summary>
    public async Task<bool> AppendAsync(IEnumerable<EventRecord?> events, CancellationToken cancellationToken)
    {
        EventRecord[] missing = [.. events.OfType<EventRecord>().Where(e => !kept.ContainsKey(e.Key))];
        if (missing.Length == 0)
        {
            return true;
        }

        var results = await ledger.AppendAsync([.. missing.Select(e => e.Item())], cancellationToken);
        var all = true;
        foreach (var (record, result) in missing.Zip(results))
        {
            // Conflict: an earlier attempt, or another engine, has kept it.
            var isKept = result.Status is PortStatus.Ok or PortStatus.Conflict;
            all &= isKept;
            if (isKept && kept.TryAdd(record.Key, 0))
            {
                appended(record.Event);
            }
        }

        return all;
    }
}
