using System.Globalization;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Items of a list: queries on indexed columns, conditional changes, unique values.</summary>
internal static class ListItemEndpoints
{
    /// <summary>SharePoint's list view threshold (R33).</summary>
    public const int Threshold = 5_000;

    private const string Items = "sites/{site}/lists/{list}/items";
    private static readonly Dictionary<string, JsonElement> NoFields = [];

    public static IEnumerable<Route> Routes =>
    [
        new("GET", Items, Cost.Multi, Query),
        new("POST", Items, Cost.Multi, Create),
        new("GET", Items + "/delta", Cost.Delta, ListDelta.Get),
        new("GET", Items + "/{item}", Cost.Single, Get),
        new("PATCH", Items + "/{item}", Cost.Multi, Patch),
        new("DELETE", Items + "/{item}", Cost.Multi, Delete),
        new("GET", Items + "/{item}/fields", Cost.Single, GetFields),
        new("PATCH", Items + "/{item}/fields", Cost.Multi, PatchFields),
    ];

    private static TenantResponse Query(TenantCall call)
    {
        if (!call.TryList(out var list, out var error))
            return error;

        var items = call.State.ListItems[list.Id].Present.AsEnumerable();
        if (call.Query["$filter"] is { } text)
        {
            if (FilterParser.Parse(text) is not { } filter)
                return call.Invalid("The $filter cannot be read.");

            if (RefusedPath(call, list, filter.Paths) is { } refusal)
                return refusal;

            items = items.Where(item => filter.Matches(new ItemSource(item)));
        }

        if (call.Query["$orderby"] is { } order)
        {
            var path = order.Split(' ')[0];
            if (RefusedPath(call, list, [path]) is { } refusal)
                return refusal;

            items = order.EndsWith(" desc", StringComparison.OrdinalIgnoreCase)
                ? items.OrderByDescending(i => new ItemSource(i).Value(path), FieldOrder.Instance)
                : items.OrderBy(i => new ItemSource(i).Value(path), FieldOrder.Instance);
        }

        var fields = Expansion.Find(call.Query["$expand"], "fields");
        var selection = call.Selection;
        return call.Page($"sites('{call.Site.SiteId}')/lists('{list.Id}')/items", items, (json, item) => ListJson.WriteItem(json, call, item, selection, fields));
    }

    private static TenantResponse Create(TenantCall call)
    {
        if (!call.TryList(out var list, out var error))
            return error;

        if (list.DriveId is not null)
            return call.Error(501, "notSupported", "Items of a library are made by uploading files.");

        var id = call.State.ListItems[list.Id].NextId;
        if (FieldRules.Apply(call, list, NoFields, call.Body.Member("fields"), id, out error) is not { } fields)
            return error;

        var item = new ListItemRecord
        {
            ListId = list.Id, Id = id, Guid = call.Site.NewGuid(), Fields = fields, CreatedAt = call.Now, ModifiedAt = call.Now,
            CreatedBy = call.Caller, ModifiedBy = call.Caller, Sequence = call.Changes.NextSequence(),
        };
        call.Changes.Put(item);
        return call.Json(201, Context(call, list), json => ListJson.WriteItem(json, call, item, default, new Expansion("fields", new Dictionary<string, string>())));
    }

    private static TenantResponse Get(TenantCall call) =>
        TryItem(call, out var list, out var item, out var error)
            ? call.Json(200, Context(call, list), json => ListJson.WriteItem(json, call, item, call.Selection, Expansion.Find(call.Query["$expand"], "fields")))
            : error;

    private static TenantResponse GetFields(TenantCall call) =>
        TryItem(call, out var list, out var item, out var error)
            ? call.Json(200, $"sites('{call.Site.SiteId}')/lists('{list.Id}')/items('{item.Id}')/fields/$entity", json => ListJson.WriteFields(json, item, call.Selection))
            : error;

    /// <summary>The item itself has nothing that can be changed; a condition is honoured all the same.</summary>
    private static TenantResponse Patch(TenantCall call) =>
        !TryItem(call, out _, out var item, out var error) ? error
        : call.IsStale(item.ETag) ? call.Changed()
        : call.Invalid("Column values are changed at /fields.");

    private static TenantResponse PatchFields(TenantCall call)
    {
        if (!TryItem(call, out var list, out var item, out var error))
            return error;

        if (call.IsStale(item.ETag))
            return call.Changed();

        if (FieldRules.Apply(call, list, item.Fields, call.Body, item.Id, out error) is not { } fields)
            return error;

        var next = item with
        {
            Fields = fields, ETagNumber = item.ETagNumber + 1, ModifiedAt = call.Now, ModifiedBy = call.Caller, Sequence = call.Changes.NextSequence(),
        };
        call.Changes.Put(next);
        return call.Json(200, $"sites('{call.Site.SiteId}')/lists('{list.Id}')/items('{item.Id}')/fields/$entity", json => ListJson.WriteFields(json, next, default));
    }

    private static TenantResponse Delete(TenantCall call)
    {
        if (!TryItem(call, out _, out var item, out var error))
            return error;

        if (call.IsStale(item.ETag))
            return call.Changed();

        call.Changes.Put(item with { Deleted = true, Fields = NoFields, ETagNumber = item.ETagNumber + 1, Sequence = call.Changes.NextSequence() });
        return TenantCall.NoContent;
    }

    private static bool TryItem(TenantCall call, out ListRecord list, out ListItemRecord item, out TenantResponse error)
    {
        item = null!;
        if (!call.TryList(out list, out error))
            return false;

        var found = int.TryParse(call.Segment(5), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? call.State.ListItems[list.Id].Find(id) : null;
        item = found!;
        error = call.NotFound("The specified item was not found");
        return found is not null;
    }

    /// <summary>Refuses a query on a column without an index: always without the Prefer header, and with it on a large list (R33).</summary>
    private static TenantResponse? RefusedPath(TenantCall call, ListRecord list, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var name = path.StartsWith("fields/", StringComparison.Ordinal) ? path[7..] : path;
            name = name.StartsWith("OData_", StringComparison.Ordinal) ? name[6..] : name; // R32
            var column = list.Columns.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (path != "id" && (column is null || name == path))
                return call.Invalid($"Field '{name}' is not recognized.");

            if (column is null or { Indexed: true })
                continue;

            if (call.State.ListItems[list.Id].Present.Count > Threshold)
                return call.Error(422, "notSupported", "The request is unprocessable because it uses too many resources", "tooManyResources");

            if (!call.Request.Prefers("HonorNonIndexedQueriesWarningMayFailRandomly"))
            {
                return call.Invalid($"Field '{name}' cannot be referenced in filter or orderby as it is not indexed. "
                    + "Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.");
            }
        }

        return null;
    }

    private static string Context(TenantCall call, ListRecord list) => $"sites('{call.Site.SiteId}')/lists('{list.Id}')/items/$entity";

    private readonly record struct ItemSource(ListItemRecord Item) : IFilterSource
    {
        public object? Value(string path)
        {
            if (path == "id")
                return (double)Item.Id;

            var name = path["fields/".Length..];
            name = name.StartsWith("OData_", StringComparison.Ordinal) ? name[6..] : name;
            return name switch
            {
                "Created" => GraphTime.Text(Item.CreatedAt),
                "Modified" => GraphTime.Text(Item.ModifiedAt),
                _ => Item.Fields.TryGetValue(name, out var value) ? Plain(value) : null,
            };
        }

        public IEnumerable<IFilterSource> Members(string path) => [];

        private static object? Plain(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
    }

    private sealed class FieldOrder : IComparer<object?>
    {
        public static readonly FieldOrder Instance = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (double left, double right) => left.CompareTo(right),
            _ => string.Compare(x.ToString(), y.ToString(), StringComparison.OrdinalIgnoreCase),
        };
    }
}
