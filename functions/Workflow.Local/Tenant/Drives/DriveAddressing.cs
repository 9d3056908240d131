namespace Workflow.Local.Tenant;

/// <summary>Finds what a drive address names: an item by id, or by its path below another.</summary>
internal static class DriveAddressing
{
    /// <summary>The item addressed, which the caller may read; otherwise why not.</summary>
    public static bool TryItem(this TenantCall call, out DriveItemRecord item, out TenantResponse error, bool write = false)
    {
        if (!call.TryPlace(out var place, out error))
        {
            item = null!;
            return false;
        }

        item = place.Item is { } found && call.Request.Method == "GET" ? call.Site.AsOnDisk(found) : place.Item!;
        if (place.Item is null)
            error = call.NotFound();
        else if (write ? !DriveAccess.CanWrite(call.Site, call.Caller, item) : !DriveAccess.CanRead(call.Site, call.Caller, item))
            error = call.Denied();
        else
            return true;

        return false;
    }

    /// <summary>Like <see cref="TryItem"/>, for a file to be created or replaced: the item may be missing, its parent folder may not.</summary>
    public static bool TryPlace(this TenantCall call, out Place place, out TenantResponse error)
    {
        place = default;
        error = call.NotFound();
        if (!call.State.Drives.TryGetValue(call.Segment(1), out var drive))
            return false;

        var id = call.Segment(3) == "root" ? drive.RootId : call.Segment(3);
        if (!call.State.Items.TryGetValue(id, out var item) || item.Deleted || item.DriveId != drive.Id)
            return false;

        var names = call.Address.ItemPath ?? [];
        for (var i = 0; i < names.Count; i++)
        {
            if (FileNames.Refusal(names[i]) is { } refusal)
            {
                error = call.Invalid(refusal);
                return false;
            }

            if (call.State.ChildrenOf(item.Id).TryGetValue(names[i], out var child))
            {
                item = child;
                continue;
            }

            if (i < names.Count - 1 || !item.IsFolder)
                return false;

            place = new(null, item, names[i]);
            return true;
        }

        place = new(item, item.ParentId is null ? item : call.State.Items[item.ParentId], item.Name);
        return true;
    }
}

/// <summary>A place in a library.</summary>
/// <param name="Item">What lies there; null: nothing.</param>
/// <param name="Parent">The folder around it.</param>
/// <param name="Name">Its name there.</param>
internal readonly record struct Place(DriveItemRecord? Item, DriveItemRecord Parent, string Name);
