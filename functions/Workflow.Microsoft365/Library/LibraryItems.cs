using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph.Drives;

namespace Workflow.Microsoft365.Library;

/// <summary>Items of the service as the port describes them.</summary>
internal static class LibraryItems
{
    /// <summary>A file; null when the service left out what a file must have.</summary>
    public static StoredFile? ToFile(this DriveItem item) =>
        item is { IsFile: true, CTag: { } version, ModifiedAt: { } savedAt, ParentId: { } parent } && Uri.TryCreate(item.WebUrl, UriKind.Absolute, out var web)
            ? new StoredFile
            {
                Id = new FileId(item.Id),
                Folder = new FolderId(parent),
                Name = item.Name,
                ContentVersion = version,
                SavedAt = savedAt,
                SavedBy = item.ModifiedByMail ?? item.ModifiedByUser ?? "",
                Length = item.Size,
                WebAddress = web,
            }
            : null;

    /// <summary>A folder; null when the service left out what a folder must have.</summary>
    public static StoredFolder? ToFolder(this DriveItem item) =>
        item.IsFolder && Uri.TryCreate(item.WebUrl, UriKind.Absolute, out var web) ? new StoredFolder(new FolderId(item.Id), item.Name, web) : null;
}
