using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>The items of one list, by number, with the values its unique columns hold.</summary>
internal sealed class ListItems
{
    private readonly SortedDictionary<int, ListItemRecord> items = [];
    private readonly Dictionary<int, ListItemRecord> deleted = [];
    private readonly Dictionary<string, Dictionary<string, int>> unique = new(StringComparer.Ordinal);

    /// <summary>Items that exist, by number.</summary>
    public IReadOnlyCollection<ListItemRecord> Present => items.Values;

    /// <summary>Items that exist and tombstones.</summary>
    public IEnumerable<ListItemRecord> Everything => items.Values.Concat(deleted.Values);

    public ChangeLog<ListItemRecord> Changes { get; } = new();

    /// <summary>The number the next item gets; numbers are never used again.</summary>
    public int NextId { get; private set; } = 1;

    public ListItemRecord? Find(int id) => items.GetValueOrDefault(id);

    /// <summary>Which item holds a value in a unique column; 0: none.</summary>
    public int HolderOf(string column, JsonElement value) =>
        unique.TryGetValue(column, out var held) && held.TryGetValue(Key(value), out var id) ? id : 0;

    /// <summary>Begins to index columns that are unique from now on.</summary>
    public void UseUnique(ListRecord list)
    {
        foreach (var column in list.Columns.Where(c => c.Unique && !unique.ContainsKey(c.Name)))
        {
            var held = unique[column.Name] = new(StringComparer.OrdinalIgnoreCase);
            foreach (var item in items.Values.Where(i => i.Fields.ContainsKey(column.Name)))
                held[Key(item.Fields[column.Name])] = item.Id;
        }
    }

    public void Put(ListItemRecord item)
    {
        var old = items.GetValueOrDefault(item.Id);
        foreach (var (column, held) in unique)
        {
            if (old is not null && old.Fields.TryGetValue(column, out var before))
                held.Remove(Key(before));

            if (!item.Deleted && item.Fields.TryGetValue(column, out var after))
                held[Key(after)] = item.Id;
        }

        if (item.Deleted)
        {
            items.Remove(item.Id);
            deleted[item.Id] = item;
        }
        else
        {
            items[item.Id] = item;
        }

        NextId = Math.Max(NextId, item.Id + 1);
        Changes.Note(item.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Sequence, item);
    }

    private static string Key(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
