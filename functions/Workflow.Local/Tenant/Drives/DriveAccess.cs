namespace Workflow.Local.Tenant;

/// <summary>Who may do what to an item: apps and coordinators everything, others what a permission here or above says (permissions only add up).</summary>
internal static class DriveAccess
{
    public static bool CanRead(TenantSite site, Caller caller, DriveItemRecord item) => Role(site, caller, item) is not null;

    public static bool CanWrite(TenantSite site, Caller caller, DriveItemRecord item) => Role(site, caller, item) == "write";

    /// <summary>Whether a caller belongs to the site itself.</summary>
    public static bool IsMember(TenantSite site, Caller caller) => caller.IsApp || site.People.IsCoordinator(caller.Name);

    private static string? Role(TenantSite site, Caller caller, DriveItemRecord item)
    {
        if (IsMember(site, caller))
            return "write";

        string? best = null;
        var at = item;
        while (true)
        {
            foreach (var grant in at.Grants)
            {
                var names = grant.Kind switch
                {
                    GrantKind.User => grant.Name.Equals(caller.Name, StringComparison.OrdinalIgnoreCase),
                    GrantKind.Group => site.People.IsIn(caller.Name, grant.Name),
                    _ => false,
                };
                if (names && best != "write")
                    best = grant.Role;
            }

            if (at.ParentId is null)
                return best;

            at = site.State.Items[at.ParentId];
        }
    }
}
