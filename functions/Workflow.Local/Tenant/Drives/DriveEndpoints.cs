using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Reads drives and items, makes folders.</summary>
internal static class DriveEndpoints
{
    public static TenantResponse GetDrive(TenantCall call) =>
        call.State.Drives.TryGetValue(call.Segment(1), out var drive)
            ? call.Json(200, "drives/$entity", json => WriteDrive(json, call, drive))
            : call.NotFound();

    public static void WriteDrive(Utf8JsonWriter json, TenantCall call, DriveRecord drive)
    {
        var selection = call.Selection;
        var root = call.State.Items[drive.RootId];
        json.WriteString("id", drive.Id);
        if (selection.Has("name"))
            json.WriteString("name", drive.Name);
        if (selection.Has("driveType"))
            json.WriteString("driveType", "documentLibrary");
        if (selection.Has("webUrl"))
            json.WriteString("webUrl", DriveItemJson.WebUrl(call, root));
        if (selection.Has("createdDateTime"))
            json.WriteTime("createdDateTime", root.CreatedAt);
        if (selection.Has("createdBy"))
            json.WriteIdentity("createdBy", root.CreatedBy, call.Site);
    }

    public static TenantResponse Get(TenantCall call) => call.TryItem(out var item, out var error) ? DriveItemJson.Answer(call, 200, item) : error;

    public static TenantResponse Children(TenantCall call)
    {
        if (!call.TryItem(out var folder, out var error))
            return error;

        var selection = call.Selection;
        return call.Page(
            $"drives('{folder.DriveId}')/items('{folder.Id}')/children",
            call.State.ChildrenOf(folder.Id).Values,
            (json, child) => DriveItemJson.Write(json, call, child, selection));
    }

    public static TenantResponse CreateFolder(TenantCall call)
    {
        if (!call.TryItem(out var parent, out var error, write: true))
            return error;

        var name = call.Body.Text("name") ?? "";
        if (!call.Body.Has("folder") || !parent.IsFolder)
            return call.Invalid("Only folders can be created here; the body needs name and folder.");

        if (FileNames.Refusal(name) is { } refusal)
            return call.Invalid(refusal);

        var siblings = call.State.ChildrenOf(parent.Id);
        if (siblings.TryGetValue(name, out var existing))
        {
            switch (call.Body.Text("@microsoft.graph.conflictBehavior"))
            {
                case "replace" when existing.IsFolder:
                    return DriveItemJson.Answer(call, 201, existing);
                case "rename":
                    name = FileNames.Free(name, siblings.ContainsKey);
                    break;
                default:
                    return call.Error(409, "nameAlreadyExists", "Name already exists");
            }
        }

        return DriveItemJson.Answer(call, 201, new Library(call.Site).CreateFolder(call.Changes, parent, name, call.Caller, call.Now));
    }
}
