using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Simulation.Memory;

/// <summary>The ledger's port over the store, through the faults: a batch may stop in its middle.</summary>
internal sealed class MemoryLedger(LedgerStore store, Faults faults) : ILedger
{
    public Task<PortResult<IReadOnlyList<LedgerItem>>> SurveyAsync(SurveyId survey, CancellationToken cancellationToken) =>
        faults.RunAsync(() => PortResult.Ok<IReadOnlyList<LedgerItem>>([.. store.Items.Where(i => i.Columns.GetValueOrDefault("SurveyId") == survey.Value)]));

    public Task<PortResult<IReadOnlyList<LedgerItem>>> SectionAsync(string sectionCode, CancellationToken cancellationToken) =>
        faults.RunAsync(() => PortResult.Ok<IReadOnlyList<LedgerItem>>([.. store.Items.Where(i => i.Columns.GetValueOrDefault("SectionCode") == sectionCode)]));

    public Task<PortResult<LedgerItem>> GetAsync(string key, CancellationToken cancellationToken) =>
        faults.RunAsync(() => store.ByKey(key) is { } item ? PortResult.Ok(item) : PortResult.Failed<LedgerItem>(PortStatus.NotFound, new PortFault("itemNotFound")));

    public async Task<IReadOnlyList<PortResult<LedgerItem>>> WriteAsync(IReadOnlyList<LedgerWrite> writes, CancellationToken cancellationToken)
    {
        var results = new List<PortResult<LedgerItem>>();
        foreach (var write in writes)
        {
            results.Add(await faults.RunAsync(() => store.Write(write)));
        }

        return results;
    }

    public async Task<IReadOnlyList<PortResult>> AppendAsync(IReadOnlyList<HistoryItem> items, CancellationToken cancellationToken)
    {
        var results = new List<PortResult>();
        foreach (var item in items)
        {
            results.Add(await faults.RunAsync(() => store.History.TryAdd(item.Columns["Key"], item)
                ? PortResult.Done
                : PortResult.Failed(PortStatus.Conflict, new PortFault("conflict"))));
        }

        return results;
    }

    public Task<PortResult<IReadOnlyList<HistoryItem>>> HistoryAsync(SurveyId survey, string? sectionCode, bool withRecords, CancellationToken cancellationToken) =>
        faults.RunAsync(() => PortResult.Ok<IReadOnlyList<HistoryItem>>(
        [
            .. store.History.Values.Where(h => h.Columns["SurveyId"] == survey.Value && (sectionCode is null || h.Columns["SectionCode"] == sectionCode)),
        ]));
}
