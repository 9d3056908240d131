using Workflow.Application.Ports;
using Workflow.Core.Surveys;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Lists;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Microsoft365.Ledger;

/// <summary>The ledger as two SharePoint lists: unique key, conditional writes by eTag, append-only history. SharePoint compares text without regard to case; we do not.</summary>
public sealed class SharePointLedger(IGraphCalls graph, SharePointFinder finder, TimeProvider time) : ILedger
{
    private const string Key = "Key";

    /// <inheritdoc/>
    public Task<PortResult<IReadOnlyList<LedgerItem>>> SurveyAsync(SurveyId survey, CancellationToken cancellationToken) =>
        QueryAsync("SurveyId", survey.Value, cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult<IReadOnlyList<LedgerItem>>> SectionAsync(string sectionCode, CancellationToken cancellationToken) =>
        QueryAsync("SectionCode", sectionCode, cancellationToken);

    /// <inheritdoc/>
    public async Task<PortResult<LedgerItem>> GetAsync(string key, CancellationToken cancellationToken)
    {
        var items = await QueryAsync(Key, key, cancellationToken);
        return !items.IsOk ? new PortResult<LedgerItem>(items.Status, null, items.Fault)
            : items.Value is [var item, ..] ? PortResult.Ok(item)
            : PortResult.Failed<LedgerItem>(PortStatus.NotFound, new PortFault("itemNotFound"));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PortResult<LedgerItem>>> WriteAsync(IReadOnlyList<LedgerWrite> writes, CancellationToken cancellationToken)
    {
        var place = await finder.FindAsync(cancellationToken);
        if (!place.Succeeded)
            return [.. writes.Select(_ => place.Fault.ToPort<LedgerItem>(time))];

        var results = await WriteAsync(place.Value.Ledger, [.. writes.Select(ToList)], cancellationToken);
        var items = new List<PortResult<LedgerItem>>(results.Count);
        foreach (var result in results)
        {
            var item = result is { Succeeded: true, Value.ETag: null } ? await graph.Lists.GetItemAsync(place.Value.Ledger, result.Value.Id, cancellationToken) : result;
            items.Add(item.ToPort(time, ToPort));
        }

        return items;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PortResult>> AppendAsync(IReadOnlyList<HistoryItem> items, CancellationToken cancellationToken)
    {
        var place = await finder.FindAsync(cancellationToken);
        if (!place.Succeeded)
            return [.. items.Select(_ => place.Fault.ToPort(time))];
        var results = await WriteAsync(place.Value.History, [.. items.Select(item => Create(item.Columns, LedgerColumns.History))], cancellationToken);
        return [.. results.Select(result => result.Succeeded ? PortResult.Done : Unkept(result.Fault))];
    }

    /// <inheritdoc/>
    public async Task<PortResult<IReadOnlyList<HistoryItem>>> HistoryAsync(SurveyId survey, string? sectionCode, bool withRecords, CancellationToken cancellationToken)
    {
        var where = new Dictionary<string, string>(StringComparer.Ordinal) { ["SurveyId"] = survey.Value };
        if (sectionCode is not null)
            where["SectionCode"] = sectionCode;
        var columns = withRecords ? LedgerColumns.History : [.. LedgerColumns.History.Where(column => column.Name != "Record")];
        var items = await (await finder.FindAsync(cancellationToken)).ThenAsync(place => ItemsAsync(place.History, where, columns, cancellationToken));
        return items.ToPort<IReadOnlyList<ListItem>, IReadOnlyList<HistoryItem>>(
            time, found => [.. found.Select(item => new HistoryItem(ColumnTexts.ToPort(item, LedgerColumns.History))).Where(item => Fits(item.Columns, where))]);
    }

    /// <summary>An append sets no condition, so only a taken key (409) proves that the event is kept; a 412 that a proxy or the service makes up proves nothing.</summary>
    private PortResult Unkept(GraphFault fault) =>
        fault.ToPort(time) is var result && fault.Kind == GraphFaultKind.Changed ? PortResult.Failed(PortStatus.Unknown, result.Fault!) : result;

    private async Task<PortResult<IReadOnlyList<LedgerItem>>> QueryAsync(string column, string value, CancellationToken cancellationToken)
    {
        var where = new Dictionary<string, string>(StringComparer.Ordinal) { [column] = value };
        var items = await (await finder.FindAsync(cancellationToken)).ThenAsync(place => ItemsAsync(place.Ledger, where, LedgerColumns.Ledger, cancellationToken));
        return items.ToPort<IReadOnlyList<ListItem>, IReadOnlyList<LedgerItem>>(
            time, found => found.All(item => item.ETag is not null) ? [.. found.Select(item => ToPort(item)!).Where(item => Fits(item.Columns, where))] : null);
    }

    private Task<GraphResult<IReadOnlyList<ListItem>>> ItemsAsync(
        ListAddress list, IReadOnlyDictionary<string, string> where, IReadOnlyList<LedgerColumn> columns, CancellationToken cancellationToken) =>
        graph.Lists.ItemsAsync(list, new ItemQuery(where) { Fields = [.. columns.Select(column => column.Name)] }, cancellationToken);

    private async Task<IReadOnlyList<GraphResult<ListItem>>> WriteAsync(ListAddress list, IReadOnlyList<ItemWrite> writes, CancellationToken cancellationToken)
    {
        var results = new List<GraphResult<ListItem>>(writes.Count);
        foreach (var chunk in writes.Chunk(DriveLimits.Batch))
        {
            if (chunk is [var single])
            {
                results.Add(await graph.Lists.WriteItemAsync(list, single, cancellationToken));
                continue;
            }

            var batch = await graph.Lists.WriteItemsAsync(list, chunk, cancellationToken);
            results.AddRange(batch.Succeeded ? batch.Value : chunk.Select(_ => (GraphResult<ListItem>)batch.Fault));
        }

        return results;
    }

    private static ItemWrite ToList(LedgerWrite write) => write switch
    {
        LedgerWrite.Add add => Create(add.Columns, LedgerColumns.Ledger),
        LedgerWrite.Update update => new ItemWrite(ColumnTexts.ToList(update.Columns, LedgerColumns.Ledger)) { ItemId = update.Id, IfMatch = update.Version },
        _ => throw new ArgumentException("An unknown kind of write.", nameof(write)),
    };

    /// <summary>A new item also gets a title, the column a list shows first.</summary>
    private static ItemWrite Create(IReadOnlyDictionary<string, string> columns, IReadOnlyList<LedgerColumn> known)
    {
        var fields = ColumnTexts.ToList(columns, known);
        fields["Title"] = ListValue.Of(columns.GetValueOrDefault("Name") ?? columns.GetValueOrDefault(Key));
        return new ItemWrite(fields);
    }

    private static LedgerItem? ToPort(ListItem item) => item.ETag is null ? null : new LedgerItem(item.Id, item.ETag, ColumnTexts.ToPort(item, LedgerColumns.Ledger));

    private static bool Fits(IReadOnlyDictionary<string, string> columns, Dictionary<string, string> where) =>
        where.All(pair => columns.GetValueOrDefault(pair.Key) == pair.Value);
}
