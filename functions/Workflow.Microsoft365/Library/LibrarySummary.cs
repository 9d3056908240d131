using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph.Drives;

namespace Workflow.Microsoft365.Library;

/// <summary>What the service told of changes, once per item.</summary>
internal static class LibrarySummary
{
    /// <summary>The summary; null when a file or folder lacks what it must have.</summary>
    public static LibraryChanges? Of(DriveChanges changes, bool isWhole)
    {
        var newest = new Dictionary<string, DriveItem>(StringComparer.Ordinal);
        foreach (var item in changes.Items)
            newest[item.Id] = item; // items may repeat, the last one counts (R30)

        var present = newest.Values.Where(item => !item.IsDeleted && item.ParentId is not null).ToList();
        var files = present.Where(item => item.IsFile).Select(item => item.ToFile()).ToList();
        var folders = present.Where(item => item.IsFolder).Select(item => item.ToFolder()).ToList();
        return files.Contains(null) || folders.Contains(null) ? null : new LibraryChanges
        {
            Files = [.. files.OfType<StoredFile>()],
            Folders = [.. folders.OfType<StoredFolder>()],
            Deleted = [.. newest.Values.Where(item => item.IsDeleted).Select(item => item.Id)],
            Token = changes.Next.Value,
            IsWhole = isWhole,
        };
    }
}
