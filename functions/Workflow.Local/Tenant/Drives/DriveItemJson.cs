using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Writes drive items as Graph's driveItem.</summary>
internal static class DriveItemJson
{
    public static void Write(Utf8JsonWriter json, TenantCall call, DriveItemRecord item, Selection selection)
    {
        json.WriteString("@odata.etag", item.ETag);
        json.WriteString("id", item.Id);
        WriteState(json, call, item, selection);
        if (selection.Has("parentReference"))
            WriteParent(json, call, item);

        if (item.IsFolder)
            WriteFolder(json, call, item, selection);
        else
            WriteFile(json, call, item, selection);

        if (!selection.IsAll && (selection.Has("@microsoft.graph.downloadUrl") || selection.Has("content.downloadUrl")) && !item.IsFolder)
            json.WriteString("@microsoft.graph.downloadUrl", Downloads.Issue(call, item.Content!, item.Name));

        if (Expansion.Find(call.Query["$expand"], "permissions") is { } expansion)
            PermissionJson.WriteAll(json, "permissions", call, item, expansion.Selection);
    }

    /// <summary>A deleted item, as delta tells it.</summary>
    public static void WriteDeleted(Utf8JsonWriter json, DriveItemRecord item)
    {
        json.WriteString("id", item.Id);
        json.WriteStartObject("deleted");
        json.WriteString("state", "deleted");
        json.WriteEndObject();
    }

    /// <summary>A whole answer with one item.</summary>
    public static TenantResponse Answer(TenantCall call, int status, DriveItemRecord item) =>
        call.Json(status, $"drives('{item.DriveId}')/items/$entity", json => Write(json, call, item, call.Selection));

    /// <summary>Where a person finds the item: below the origin the caller used.</summary>
    public static string WebUrl(TenantCall call, DriveItemRecord item)
    {
        var path = string.Join('/', new Library(call.Site).PathOf(item).Split('/').Select(Uri.EscapeDataString));
        return $"{call.Request.Origin}/{path}";
    }

    private static void WriteState(Utf8JsonWriter json, TenantCall call, DriveItemRecord item, Selection selection)
    {
        if (selection.Has("name"))
            json.WriteString("name", item.Name);
        if (selection.Has("eTag"))
            json.WriteString("eTag", item.ETag);
        if (selection.Has("size"))
            json.WriteNumber("size", item.Size);
        if (selection.Has("webUrl"))
            json.WriteString("webUrl", WebUrl(call, item));
        json.WriteAudit(selection, call.Site, (item.CreatedAt, item.CreatedBy), (item.ModifiedAt, item.ModifiedBy));
        if (selection.Has("description") && item.Description is not null)
            json.WriteString("description", item.Description);
        if (selection.Has("fileSystemInfo"))
        {
            json.WriteStartObject("fileSystemInfo");
            json.WriteTime("createdDateTime", item.CreatedAt);
            json.WriteTime("lastModifiedDateTime", item.ModifiedAt);
            json.WriteEndObject();
        }
    }

    private static void WriteParent(Utf8JsonWriter json, TenantCall call, DriveItemRecord item)
    {
        json.WriteStartObject("parentReference");
        json.WriteString("driveType", "documentLibrary");
        json.WriteString("driveId", item.DriveId);
        if (item.ParentId is { } parentId)
        {
            var parent = call.State.Items[parentId];
            json.WriteString("id", parentId);
            json.WriteString("name", parent.Name);
            json.WriteString("path", PathOf(call, parent));
        }

        json.WriteString("siteId", call.Site.SiteId.Split(',')[1]);
        json.WriteEndObject();
    }

    internal static string PathOf(TenantCall call, DriveItemRecord item)
    {
        var names = new Library(call.Site).NamesOf(item);
        return $"/drives/{item.DriveId}/root:{(names.Count == 0 ? "" : "/" + string.Join('/', names))}";
    }

    private static void WriteFolder(Utf8JsonWriter json, TenantCall call, DriveItemRecord item, Selection selection)
    {
        if (item.ParentId is null && selection.Has("root"))
        {
            json.WriteStartObject("root");
            json.WriteEndObject();
        }

        if (!selection.Has("folder"))
            return;

        json.WriteStartObject("folder");
        json.WriteNumber("childCount", call.State.ChildrenOf(item.Id).Count);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, TenantCall call, DriveItemRecord item, Selection selection)
    {
        if (selection.Has("cTag"))
            json.WriteString("cTag", item.CTag);

        if (selection.Has("file"))
        {
            json.WriteStartObject("file");
            json.WriteString("mimeType", FileNames.MediaType(item.Name));
            json.WriteStartObject("hashes");
            json.WriteString("quickXorHash", item.QuickXorHash);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (item.CheckedOutBy is { } by && selection.Has("publication"))
        {
            json.WriteStartObject("publication");
            json.WriteString("level", "checkout");
            json.WriteString("versionId", $"{item.Version}.0");
            json.WriteIdentity("checkedOutBy", by, call.Site);
            json.WriteEndObject();
        }
    }
}
