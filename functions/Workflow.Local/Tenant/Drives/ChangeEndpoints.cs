namespace Workflow.Local.Tenant;

/// <summary>Renames, moves, deletes, copies, checks out and in.</summary>
internal static class ChangeEndpoints
{
    public static TenantResponse Patch(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error, write: true))
            return error;

        if (call.IsStale(item.ETag))
            return call.Changed();

        var name = call.Body.Text("name") ?? item.Name;
        var parentId = call.Body.Member("parentReference").Text("id") ?? item.ParentId;
        if (FileNames.Refusal(name) is { } refusal)
            return call.Invalid(refusal);

        if (item.ParentId is null || parentId is null)
            return call.Error(403, "accessDenied", "The root cannot be changed.");

        if (!call.State.Items.TryGetValue(parentId, out var parent) || parent.Deleted || !parent.IsFolder || parent.DriveId != item.DriveId || IsBelow(call, parent, item))
            return call.Invalid("The new parent is no folder of this drive, or lies in the item itself.");

        if (!DriveAccess.CanWrite(call.Site, call.Caller, parent))
            return call.Denied();

        if (call.State.ChildrenOf(parentId).TryGetValue(name, out var there) && there.Id != item.Id)
            return call.Error(409, "nameAlreadyExists", "Name already exists");

        if (FileLocks.Refusal(call, item) is { } locked)
            return locked; // R11

        var description = call.Body.Text("description") ?? item.Description;
        return DriveItemJson.Answer(call, 200, new Library(call.Site).Change(
            call.Changes, item, old => old with { Name = name, ParentId = parentId, Description = description }, call.Caller, call.Now));
    }

    public static TenantResponse Delete(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error, write: true))
            return error;

        if (call.IsStale(item.ETag))
            return call.Changed();

        if (item.ParentId is null)
            return call.Error(403, "accessDenied", "The root cannot be deleted.");

        if (FileLocks.Refusal(call, item) is { } locked)
            return locked;

        new Library(call.Site).Delete(call.Changes, item, call.Now);
        return TenantCall.NoContent;
    }

    public static TenantResponse Copy(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error))
            return error;

        var parentId = call.Body.Member("parentReference").Text("id") ?? item.ParentId;
        var name = call.Body.Text("name") ?? item.Name;
        if (parentId is null || !call.State.Items.TryGetValue(parentId, out var parent) || parent.Deleted || !parent.IsFolder)
            return call.NotFound("The folder to copy into was not found.");

        if (!DriveAccess.CanWrite(call.Site, call.Caller, parent))
            return call.Denied();

        if (FileNames.Refusal(name) is { } refusal)
            return call.Invalid(refusal);

        if (item.Content is null)
            return call.Error(501, "notSupported", "Folders cannot be copied here.");

        if (call.State.ChildrenOf(parentId).ContainsKey(name))
            return call.Error(409, "nameAlreadyExists", "Name already exists");

        var copy = new Library(call.Site).CreateFile(call.Changes, parent, name, call.Site.Store.GetContent(item.Content), call.Caller, call.Now);
        return TenantCall.Accepted.With("Location", Downloads.Issue(call, copy.Id, name, "monitor"));
    }

    /// <summary>How far a copy is.</summary>
    public static TenantResponse Monitor(TenantCall call) =>
        Downloads.TryTicket(call, out var ticket, out var error)
            ? call.Json(200, context: null, json =>
            {
                json.WriteString("operation", "itemCopy");
                json.WriteNumber("percentageComplete", 100.0);
                json.WriteString("status", "completed");
                json.WriteString("resourceId", ticket.Content);
            })
            : error;

    public static TenantResponse CheckOut(TenantCall call) => CheckOutOrIn(call, (item, caller) => item with { CheckedOutBy = caller });

    public static TenantResponse CheckIn(TenantCall call) => CheckOutOrIn(call, (item, _) => item with { CheckedOutBy = null });

    private static TenantResponse CheckOutOrIn(TenantCall call, Func<DriveItemRecord, Caller, DriveItemRecord> change)
    {
        if (!call.TryItem(out var item, out var error, write: true))
            return error;

        if (item.IsFolder)
            return call.Invalid("Only files can be checked out.");

        if (FileLocks.Refusal(call, item) is { } locked)
            return locked; // R15

        var next = change(item, call.Caller);
        if (next != item)
            new Library(call.Site).Change(call.Changes, item, old => change(old, call.Caller), call.Caller, call.Now);

        return TenantCall.NoContent;
    }

    private static bool IsBelow(TenantCall call, DriveItemRecord folder, DriveItemRecord item)
    {
        for (var at = folder; at is not null; at = at.ParentId is { } parent ? call.State.Items[parent] : null)
        {
            if (at.Id == item.Id)
                return true;
        }

        return false;
    }
}
