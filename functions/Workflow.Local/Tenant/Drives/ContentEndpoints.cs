namespace Workflow.Local.Tenant;

/// <summary>Downloads and simple uploads.</summary>
internal static class ContentEndpoints
{
    public static TenantResponse Get(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error))
            return error;

        if (item.Content is null)
            return call.Invalid("The item is a folder.");

        return call.Query["format"] switch
        {
            null => Downloads.Redirect(call, item.Content, item.Name),
            "pdf" => PdfEndpoints.Redirect(call, item),
            var other => call.Error(406, "notSupported", $"The format {other} is not supported."),
        };
    }

    public static TenantResponse Put(TenantCall call)
    {
        if (!call.TryPlace(out var place, out var error))
            return error;

        if (call.Request.Body.Length > call.Options.SimpleUploadLimit)
            return call.Error(413, "requestEntityTooLarge", $"The content is over {call.Options.SimpleUploadLimit} bytes; use an upload session."); // R20

        if (!DriveAccess.CanWrite(call.Site, call.Caller, place.Item ?? place.Parent))
            return call.Denied();

        var behavior = call.Query["@microsoft.graph.conflictBehavior"] ?? "replace";
        var written = Write(call, place, call.Request.Body, behavior, call.Request.Header("If-Match"), call.Caller, out error);
        return written is null ? error : DriveItemJson.Answer(call, place.Item?.Id == written.Id ? 200 : 201, written);
    }

    /// <summary>Puts a content at a place, unless a condition or somebody's lock stands against it.</summary>
    public static DriveItemRecord? Write(
        TenantCall call, Place place, ReadOnlyMemory<byte> bytes, string whenTaken, string? ifMatch, Caller by, out TenantResponse error)
    {
        var library = new Library(call.Site);
        error = call.Error(409, "nameAlreadyExists", "Name already exists");
        var siblings = call.State.ChildrenOf(place.Parent.Id);
        if (place.Item is null)
        {
            if (ifMatch is not null and not "*")
            {
                error = call.Changed();
                return null;
            }

            return library.CreateFile(call.Changes, place.Parent, place.Name, bytes, by, call.Now);
        }

        if (whenTaken == "rename")
            return library.CreateFile(call.Changes, place.Parent, FileNames.Free(place.Name, siblings.ContainsKey), bytes, by, call.Now);

        if (whenTaken == "fail" || place.Item.IsFolder)
            return null;

        if (TenantCall.IsStale(ifMatch, place.Item.ETag))
            error = call.Changed();
        else if (FileLocks.Refusal(call, place.Item) is { } locked)
            error = locked;
        else if (call.Site.Store.HasChanged(library.PathOf(place.Item), place.Item.Content!))
            error = call.Error(423, "resourceLocked", "The file was changed in the folder and is being read."); // The scan takes it first: nothing is overwritten unseen.
        else
            return library.Replace(call.Changes, place.Item, bytes, by, call.Now);

        return null;
    }
}
