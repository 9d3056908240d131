using Workflow.Application.Ports;

namespace Workflow.Simulation.Memory;

/// <summary>The two lists as the service keeps them.</summary>
internal sealed class LedgerStore
{
    private readonly Dictionary<string, LedgerItem> items = [];
    private int next;

    /// <summary>So many updates find that somebody else wrote a moment before.</summary>
    public int Overtakings { get; set; }

    public IEnumerable<LedgerItem> Items => items.Values;

    public Dictionary<string, HistoryItem> History { get; } = [];

    public LedgerItem? ByKey(string key) => items.Values.FirstOrDefault(i => i.Columns.GetValueOrDefault("Key") == key);

    public PortResult<LedgerItem> Write(LedgerWrite write) => write switch
    {
        LedgerWrite.Add add => Add(add.Columns),
        LedgerWrite.Update update => Update(update),
        _ => throw new NotSupportedException(),
    };

    /// <summary>What a person does to an item in the browser.</summary>
    public void EditByHand(string id, string column, string value)
    {
        var columns = new Dictionary<string, string>(items[id].Columns) { [column] = value };
        items[id] = new LedgerItem(id, $"v{++next}", columns);
    }

    public void DeleteByHand(string id) => items.Remove(id);

    private PortResult<LedgerItem> Add(IReadOnlyDictionary<string, string> columns)
    {
        if (ByKey(columns["Key"]) is not null)
        {
            return Conflict();
        }

        var item = new LedgerItem($"{++next}", $"v{next}", Store(new Dictionary<string, string>(), columns));
        items[item.Id] = item;
        return PortResult.Ok(item);
    }

    private PortResult<LedgerItem> Update(LedgerWrite.Update update)
    {
        if (!items.TryGetValue(update.Id, out var item))
        {
            return PortResult.Failed<LedgerItem>(PortStatus.NotFound, new PortFault("itemNotFound"));
        }

        if (Overtakings > 0)
        {
            Overtakings--;
            items[item.Id] = item = item with { Version = $"v{++next}" };
        }

        if (item.Version != update.Version)
        {
            return Conflict();
        }

        items[item.Id] = new LedgerItem(item.Id, $"v{++next}", Store(item.Columns, update.Columns));
        return PortResult.Ok(items[item.Id]);
    }

    private static Dictionary<string, string> Store(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> changes)
    {
        var columns = new Dictionary<string, string>(before);
        foreach (var (name, value) in changes)
        {
            if (value.Length > (LedgerColumns.Ledger.Single(c => c.Name == name).Kind == LedgerColumnKind.Note ? 60_000 : 255))
            {
                throw new InvalidOperationException($"{name} is too long: {value.Length}");
            }

            columns[name] = value;
        }

        return columns.Where(c => c.Value.Length > 0).ToDictionary();
    }

    private static PortResult<LedgerItem> Conflict() => PortResult.Failed<LedgerItem>(PortStatus.Conflict, new PortFault("conflict"));
}
