namespace Workflow.Local.Tenant;

/// <summary>Refuses changes of files that somebody has open (R10 to R12) or checked out (R15).</summary>
internal static class FileLocks
{
    /// <summary>The refusal of a change to an item, or of anything below a folder; null when nothing stands against it.</summary>
    public static TenantResponse? Refusal(TenantCall call, DriveItemRecord item)
    {
        if (item.CheckedOutBy is { } by && by != call.Caller)
            return call.Error(423, "resourceLocked", $"The file is checked out by {by.Name}.");

        var shared = call.Site.OpenFiles.ContainsKey(item.Id);
        if (shared && call.Request.Method == "DELETE" && call.Request.Prefers("bypass-shared-lock"))
        {
            call.Site.OpenFiles.Remove(item.Id); // R12: documented for DELETE, and for shared locks only.
            shared = false;
        }

        if (shared || (!item.IsFolder && call.Site.Store.IsOpen(new Library(call.Site).PathOf(item))))
            return Locked(call);

        return item.IsFolder && call.Request.Method != "POST"
            ? call.State.ChildrenOf(item.Id).Values.Select(child => Refusal(call, child)).FirstOrDefault(refusal => refusal is not null)
            : null;
    }

    /// <summary>423 with each of the bodies seen in the wild in turn.</summary>
    private static TenantResponse Locked(TenantCall call) => (call.Site.LockRefusals++ % 3) switch
    {
        0 => call.Error(423, "notAllowed", "The resource you are attempting to access is locked", "resourceLocked"),
        1 => call.Error(423, "resourceLocked", "The file is currently checked out or locked for editing by another user."),
        _ => call.Error(423, "accessDenied", "Lock token does not match existing lock"),
    };
}
