using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Writes permissions, those of an item and those it inherits.</summary>
internal static class PermissionJson
{
    /// <summary>An item's permissions with the item each comes from, its own first.</summary>
    public static IEnumerable<(GrantRecord Grant, DriveItemRecord From)> All(TenantState state, DriveItemRecord item)
    {
        for (var at = item; at is not null; at = at.ParentId is { } parent ? state.Items[parent] : null)
        {
            foreach (var grant in at.Grants)
                yield return (grant, at);
        }
    }

    public static void WriteAll(Utf8JsonWriter json, string name, TenantCall call, DriveItemRecord item, Selection selection)
    {
        json.WriteStartArray(name);
        foreach (var (grant, from) in All(call.State, item))
        {
            json.WriteStartObject();
            Write(json, call, grant, from.Id == item.Id ? null : from, selection);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, TenantCall call, GrantRecord grant, DriveItemRecord? inheritedFrom, Selection selection)
    {
        json.WriteString("id", grant.Id);
        if (selection.Has("roles"))
        {
            json.WriteStartArray("roles");
            json.WriteStringValue(grant.Role);
            json.WriteEndArray();
        }

        if (inheritedFrom is not null && selection.Has("inheritedFrom"))
        {
            json.WriteStartObject("inheritedFrom");
            json.WriteString("driveId", inheritedFrom.DriveId);
            json.WriteString("id", inheritedFrom.Id);
            json.WriteString("path", DriveItemJson.PathOf(call, inheritedFrom));
            json.WriteEndObject();
        }

        if (grant.Kind == GrantKind.Link)
            WriteLink(json, call, grant, selection);
        else if (selection.Has("grantedToV2"))
            WriteGrantee(json, call, grant);
    }

    private static void WriteLink(Utf8JsonWriter json, TenantCall call, GrantRecord grant, Selection selection)
    {
        if (!selection.Has("link"))
            return;

        json.WriteStartObject("link");
        json.WriteString("type", grant.Role == "write" ? "edit" : "view");
        json.WriteString("scope", grant.Name);
        json.WriteString("webUrl", $"{call.Request.Origin}/links/{grant.Id}");
        json.WriteBoolean("preventsDownload", value: false);
        json.WriteEndObject();
    }

    private static void WriteGrantee(Utf8JsonWriter json, TenantCall call, GrantRecord grant)
    {
        var people = call.Site.People;
        var group = grant.Kind == GrantKind.Group ? people.Group(grant.Name) : null;
        var person = grant.Kind == GrantKind.User ? people.Person(grant.Name) : null;
        json.WriteStartObject("grantedToV2");
        json.WriteStartObject(grant.Kind switch { GrantKind.Group => "group", GrantKind.App => "application", _ => "user" });
        json.WriteString("id", grant.Kind == GrantKind.User ? PeopleDirectory.IdOf(grant.Name) : grant.Name);
        json.WriteString("displayName", group?.DisplayName ?? person?.DisplayName ?? grant.Name);
        if (grant.Kind == GrantKind.User)
            json.WriteString("email", person?.Mail ?? grant.Name);

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
