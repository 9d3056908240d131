namespace Workflow.Local.Tenant;

/// <summary>Lists and their columns.</summary>
internal static class ListEndpoints
{
    private const string List = "sites/{site}/lists/{list}";

    public static IEnumerable<Route> Routes =>
    [
        new("GET", "sites/{site}/lists", Cost.Multi, All),
        new("POST", "sites/{site}/lists", Cost.Multi, Create),
        new("GET", List, Cost.Single, Get),
        new("PATCH", List, Cost.Multi, Patch),
        new("DELETE", List, Cost.Multi, Delete),
        new("GET", List + "/drive", Cost.Single, GetDrive),
        new("GET", List + "/columns", Cost.Multi, Columns),
        new("POST", List + "/columns", Cost.Multi, AddColumn),
        new("GET", List + "/columns/{column}", Cost.Single, GetColumn),
        new("PATCH", List + "/columns/{column}", Cost.Multi, PatchColumn),
    ];

    /// <summary>The list an address names, by id or name.</summary>
    public static bool TryList(this TenantCall call, out ListRecord list, out TenantResponse error)
    {
        var key = call.Segment(3);
        var found = !SiteEndpoints.IsSite(call) ? null
            : call.State.Lists.TryGetValue(key.ToLowerInvariant(), out var byId) ? byId
            : call.State.Lists.Values.FirstOrDefault(l => l.Name.Equals(key, StringComparison.OrdinalIgnoreCase) || l.DisplayName.Equals(key, StringComparison.OrdinalIgnoreCase));
        list = found!;
        error = found is null ? call.NotFound("The list was not found.") : TenantCall.NoContent;
        return found is not null;
    }

    /// <summary>Makes a list; a document library gets its drive.</summary>
    public static ListRecord Make(TenantSite site, Transaction changes, string displayName, string template, bool hidden, DateTimeOffset now)
    {
        var id = site.NewGuid();
        var names = site.State.Lists.Values.Select(l => l.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var list = new ListRecord
        {
            Id = id.ToString("D"), Name = FileNames.Free(displayName, names.Contains), DisplayName = displayName, Template = template, Hidden = hidden,
            CreatedAt = now, ModifiedAt = now, Columns = ColumnReading.BuiltIn(site),
            DriveId = template == "documentLibrary" ? new Library(site).CreateDrive(changes, displayName, id, now).Id : null,
        };
        changes.Put(list);
        return list;
    }

    private static TenantResponse All(TenantCall call)
    {
        if (!SiteEndpoints.IsSite(call))
            return call.NotFound("The site was not found.");

        var lists = call.State.Lists.Values.AsEnumerable();
        if (call.Query["$filter"] is { } text)
        {
            if (FilterParser.Parse(text) is not { } filter)
                return call.Invalid("The $filter cannot be read.");

            lists = lists.Where(list => filter.Matches(new ListSource(list)));
        }

        return call.Page("lists", lists, (json, list) => ListJson.WriteList(json, call, list));
    }

    private static TenantResponse Get(TenantCall call) => call.TryList(out var list, out var error) ? Answer(call, 200, list) : error;

    private static TenantResponse Create(TenantCall call)
    {
        if (!SiteEndpoints.IsSite(call))
            return call.NotFound("The site was not found.");

        var name = call.Body.Text("displayName") ?? "";
        var template = call.Body.Member("list").Text("template") ?? "genericList";
        if (name.Length == 0 || template is not ("genericList" or "documentLibrary") || (template == "documentLibrary" && FileNames.Refusal(name) is not null))
            return call.Invalid("A list needs a displayName and the template genericList or documentLibrary.");

        if (call.State.Lists.Values.Any(l => l.DisplayName.Equals(name, StringComparison.OrdinalIgnoreCase)))
            return call.Error(409, "nameAlreadyExists", "A list with this name already exists.");

        var columns = ColumnReading.BuiltIn(call.Site).ToList();
        foreach (var element in call.Body.Elements("columns"))
        {
            if (ColumnReading.Read(call, element, columns, out var refusal) is not { } column)
                return call.Invalid(refusal!);

            columns.Add(column);
        }

        var list = Make(call.Site, call.Changes, name, template, call.Body.Member("list").Flag("hidden"), call.Now) with { Columns = columns, Description = call.Body.Text("description") };
        call.Changes.Put(list);
        return Answer(call, 201, list);
    }

    private static TenantResponse Patch(TenantCall call)
    {
        if (!call.TryList(out var list, out var error))
            return error;

        if (call.IsStale(list.ETag))
            return call.Changed();

        return Keep(call, list with { DisplayName = call.Body.Text("displayName") ?? list.DisplayName, Description = call.Body.Text("description") ?? list.Description });
    }

    private static TenantResponse Delete(TenantCall call)
    {
        if (!call.TryList(out var list, out var error))
            return error;

        if (list.DriveId is not null)
            return call.Error(501, "notSupported", "Libraries are not deleted here.");

        call.Changes.Put(new RemovalRecord(RecordKind.List, list.Id));
        return TenantCall.NoContent;
    }

    private static TenantResponse GetDrive(TenantCall call) =>
        !call.TryList(out var list, out var error) ? error
        : list.DriveId is { } id ? call.Json(200, "drives/$entity", json => DriveEndpoints.WriteDrive(json, call, call.State.Drives[id]))
        : call.NotFound("The list is no library.");

    private static TenantResponse Columns(TenantCall call)
    {
        if (!call.TryList(out var list, out var error))
            return error;

        var selection = call.Selection;
        return call.Page($"sites('{call.Site.SiteId}')/lists('{list.Id}')/columns", list.Columns, (json, column) => ListJson.WriteColumn(json, column, selection));
    }

    private static TenantResponse AddColumn(TenantCall call)
    {
        if (!call.TryList(out var list, out var error))
            return error;

        if (ColumnReading.Read(call, call.Body, list.Columns, out var refusal) is not { } column)
            return call.Invalid(refusal!);

        if (list.Columns.Any(c => c.DisplayName.Equals(column.DisplayName, StringComparison.OrdinalIgnoreCase)))
            return call.Error(409, "nameAlreadyExists", "A column with this name already exists.");

        if (column.Indexed && call.State.ListItems[list.Id].Present.Count > ListItemEndpoints.Threshold)
            return call.Error(422, "notSupported", "An index cannot be added to a list of over 5,000 items.", "tooManyResources"); // R33

        Keep(call, list with { Columns = [.. list.Columns, column] });
        return AnswerColumn(call, 201, list, column);
    }

    private static TenantResponse GetColumn(TenantCall call) =>
        !call.TryList(out var list, out var error) ? error
        : Find(list, call.Segment(5)) is { } column ? AnswerColumn(call, 200, list, column)
        : call.NotFound("The column was not found.");

    private static TenantResponse PatchColumn(TenantCall call)
    {
        if (!call.TryList(out var list, out var error))
            return error;

        if (Find(list, call.Segment(5)) is not { } column)
            return call.NotFound("The column was not found.");

        var changed = column with // The internal name stays (R32).
        {
            DisplayName = call.Body.Text("displayName") ?? column.DisplayName,
            Indexed = call.Body.Has("indexed") ? call.Body.Flag("indexed") : column.Indexed,
        };
        Keep(call, list with { Columns = [.. list.Columns.Select(c => c.Id == column.Id ? changed : c)] });
        return AnswerColumn(call, 200, list, changed);
    }

    private static ColumnRecord? Find(ListRecord list, string key) =>
        list.Columns.FirstOrDefault(c => c.Id.Equals(key, StringComparison.OrdinalIgnoreCase) || c.Name.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static TenantResponse Keep(TenantCall call, ListRecord list)
    {
        var next = list with { ETagNumber = list.ETagNumber + 1, ModifiedAt = call.Now };
        call.Changes.Put(next);
        return Answer(call, 200, next);
    }

    private static TenantResponse Answer(TenantCall call, int status, ListRecord list) =>
        call.Json(status, $"sites('{call.Site.SiteId}')/lists/$entity", json => ListJson.WriteList(json, call, list));

    private static TenantResponse AnswerColumn(TenantCall call, int status, ListRecord list, ColumnRecord column) =>
        call.Json(status, $"sites('{call.Site.SiteId}')/lists('{list.Id}')/columns/$entity", json => ListJson.WriteColumn(json, column, call.Selection));

    private sealed record ListSource(ListRecord Subject) : IFilterSource
    {
        public object? Value(string path) => path switch { "displayName" => Subject.DisplayName, "name" => Subject.Name, "id" => Subject.Id, "list/hidden" => Subject.Hidden, _ => null };

        public IEnumerable<IFilterSource> Members(string path) => [];
    }
}
