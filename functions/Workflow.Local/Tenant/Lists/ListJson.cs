using System.Globalization;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Writes lists, columns and list items as Graph does.</summary>
internal static class ListJson
{
    public static void WriteList(Utf8JsonWriter json, TenantCall call, ListRecord list)
    {
        var selection = call.Selection;
        json.WriteString("@odata.etag", list.ETag);
        json.WriteString("id", list.Id);
        if (selection.Has("name"))
            json.WriteString("name", list.Name);
        if (selection.Has("displayName"))
            json.WriteString("displayName", list.DisplayName);
        if (selection.Has("eTag"))
            json.WriteString("eTag", list.ETag);
        if (selection.Has("webUrl"))
            json.WriteString("webUrl", $"https://{call.Options.SiteHost}/{call.Options.SitePath}/Lists/{Uri.EscapeDataString(list.Name)}");
        if (selection.Has("createdDateTime"))
            json.WriteTime("createdDateTime", list.CreatedAt);
        if (selection.Has("lastModifiedDateTime"))
            json.WriteTime("lastModifiedDateTime", list.ModifiedAt);
        if (selection.Has("description") && list.Description is not null)
            json.WriteString("description", list.Description);
        if (selection.Has("list"))
        {
            json.WriteStartObject("list");
            json.WriteBoolean("contentTypesEnabled", value: false);
            json.WriteBoolean("hidden", list.Hidden);
            json.WriteString("template", list.Template);
            json.WriteEndObject();
        }

        WriteExpanded(json, call, list);
    }

    public static void WriteColumn(Utf8JsonWriter json, ColumnRecord column, Selection selection)
    {
        json.WriteString("id", column.Id);
        if (selection.Has("name"))
            json.WriteString("name", column.Name);
        if (selection.Has("displayName"))
            json.WriteString("displayName", column.DisplayName);
        foreach (var (name, value) in (ReadOnlySpan<(string, bool)>)
            [("indexed", column.Indexed), ("enforceUniqueValues", column.Unique), ("required", column.Required), ("hidden", column.Hidden), ("readOnly", column.ReadOnly)])
        {
            if (selection.Has(name))
                json.WriteBoolean(name, value);
        }

        var facet = column.Kind switch { ColumnKind.Note or ColumnKind.Text => "text", ColumnKind.DateTime => "dateTime", _ => column.Kind.ToString().ToLowerInvariant() };
        if (!selection.Has(facet))
            return;

        json.WriteStartObject(facet);
        if (column.Kind is ColumnKind.Text or ColumnKind.Note)
            json.WriteBoolean("allowMultipleLines", column.Kind == ColumnKind.Note);
        if (column.Kind == ColumnKind.Text)
            json.WriteNumber("maxLength", column.MaxLength);
        if (column.Kind == ColumnKind.Choice)
        {
            json.WriteStartArray("choices");
            foreach (var choice in column.Choices)
                json.WriteStringValue(choice);

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static void WriteItem(Utf8JsonWriter json, TenantCall call, ListItemRecord item, Selection selection, Expansion? fields)
    {
        json.WriteString("@odata.etag", item.ETag);
        json.WriteString("id", item.Id.ToString(CultureInfo.InvariantCulture));
        if (selection.Has("eTag"))
            json.WriteString("eTag", item.ETag);
        json.WriteAudit(selection, call.Site, (item.CreatedAt, item.CreatedBy), (item.ModifiedAt, item.ModifiedBy));
        if (selection.Has("parentReference"))
        {
            json.WriteStartObject("parentReference");
            json.WriteString("id", item.ListId);
            json.WriteString("siteId", call.Site.SiteId);
            json.WriteEndObject();
        }

        if (fields is not null)
        {
            json.WriteStartObject("fields");
            WriteFields(json, item, fields.Selection);
            json.WriteEndObject();
        }
    }

    public static void WriteFields(Utf8JsonWriter json, ListItemRecord item, Selection selection)
    {
        json.WriteString("@odata.etag", item.ETag);
        json.WriteString("id", item.Id.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in item.Fields)
        {
            if (selection.Has(name))
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }
        }

        if (!selection.IsAll && !selection.Has("Created") && !selection.Has("Modified"))
            return;

        json.WriteTime("Created", item.CreatedAt);
        json.WriteTime("Modified", item.ModifiedAt);
    }

    private static void WriteExpanded(Utf8JsonWriter json, TenantCall call, ListRecord list)
    {
        if (Expansion.Find(call.Query["$expand"], "columns") is { } columns)
        {
            json.WriteStartArray("columns");
            foreach (var column in list.Columns)
            {
                json.WriteStartObject();
                WriteColumn(json, column, columns.Selection);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (list.DriveId is { } id && call.State.Drives.TryGetValue(id, out var drive) && Expansion.Find(call.Query["$expand"], "drive") is not null)
        {
            json.WriteStartObject("drive");
            json.WriteString("id", id);
            json.WriteString("name", drive.Name);
            json.WriteString("driveType", "documentLibrary");
            json.WriteEndObject();
        }
    }
}
