namespace Workflow.Local.Tenant;

/// <summary>Gives things that have several addresses the one that the routes know: a site's default library and a list's library are drives.</summary>
internal static class SiteAddress
{
    public static IReadOnlyList<string> Resolve(TenantSite site, IReadOnlyList<string> segments)
    {
        if (segments.Count < 3 || segments[0] != "sites")
            return segments;

        if (segments is ["sites", _, "drive", ..])
            return Drive(site.DefaultDriveId, segments, 3);

        return segments is ["sites", _, "lists", var list, "drive", _, ..] && site.State.Lists.GetValueOrDefault(list.ToLowerInvariant())?.DriveId is { } drive
            ? Drive(drive, segments, 5)
            : segments;
    }

    private static List<string> Drive(string drive, IReadOnlyList<string> segments, int from)
    {
        List<string> resolved = ["drives", drive, .. segments.Skip(from)];
        if (resolved is [_, _, "root", ..])
            resolved.Insert(2, "items");

        return resolved;
    }
}
