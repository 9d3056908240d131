namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>Names an item of a library: by its id, by a path from the root, or by a path below an item.</summary>
/// <param name="DriveId">The library.</param>
/// <param name="ItemId">The item, or the one the path starts from; null for the root.</param>
/// <param name="Path">Names separated by <c>/</c>, without one at either end, not escaped; empty for the item itself.</param>
public sealed record ItemAddress(string DriveId, string? ItemId, string Path = "")
{
    /// <summary>The library's root folder.</summary>
    public static ItemAddress Root(string driveId) => new(driveId, null);

    /// <summary>An item by its id.</summary>
    public static ItemAddress ById(string driveId, string itemId) => new(driveId, itemId);

    /// <summary>An item by its path from the root.</summary>
    public static ItemAddress ByPath(string driveId, string path) => new(driveId, null, path.Trim('/'));

    /// <summary>An item by its path below a folder.</summary>
    public static ItemAddress Below(string driveId, string folderId, string path) => new(driveId, folderId, path.Trim('/'));
}
