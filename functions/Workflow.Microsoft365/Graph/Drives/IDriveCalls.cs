namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>Files and folders of a document library.</summary>
public interface IDriveCalls
{
    /// <summary>One item. 1 unit.</summary>
    Task<GraphResult<DriveItem>> GetAsync(ItemAddress item, CancellationToken cancellationToken);

    /// <summary>All children of a folder; complete or a fault. Children that come while pages are read may be missed: <see cref="ChangesAsync"/> finds them. 2 units a page.</summary>
    Task<GraphResult<IReadOnlyList<DriveItem>>> ChildrenAsync(ItemAddress folder, CancellationToken cancellationToken);

    /// <summary>Creates a folder; <see cref="GraphFaultKind.Conflict"/> when the name is taken. 2 units.</summary>
    Task<GraphResult<DriveItem>> CreateFolderAsync(ItemAddress parent, string name, CancellationToken cancellationToken);

    /// <summary>Uploads up to <see cref="DriveLimits.SmallUpload"/> bytes at once. Unconditional but for <paramref name="whenTaken"/> (R19). 2 units.</summary>
    /// <param name="target">A path; or the id of a file, which is then replaced.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="whenTaken">What to do when the name is taken.</param>
    /// <param name="cancellationToken">The caller's patience.</param>
    Task<GraphResult<DriveItem>> UploadAsync(ItemAddress target, ReadOnlyMemory<byte> content, WhenTaken whenTaken, CancellationToken cancellationToken);

    /// <summary>
    /// Uploads through an upload session, in fragments of <see cref="DriveLimits.Fragment"/> bytes; after a break it asks the session what it holds and goes on there.
    /// With <paramref name="ifMatch"/> a file changed since is left alone: <see cref="GraphFaultKind.Changed"/> (R19). 2 units and 2 for the last fragment.
    /// </summary>
    Task<GraphResult<DriveItem>> UploadSessionAsync(
        ItemAddress target, ReadOnlyMemory<byte> content, WhenTaken whenTaken, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>The bytes of a file; <see cref="GraphFaultKind.TooLarge"/> above <paramref name="limit"/> bytes. 1 unit.</summary>
    Task<GraphResult<ReadOnlyMemory<byte>>> DownloadAsync(ItemAddress file, long limit, CancellationToken cancellationToken);

    /// <summary>The file as the service prints it to PDF; no paper size can be asked for (R36, R37). 1 unit.</summary>
    Task<GraphResult<ReadOnlyMemory<byte>>> DownloadPdfAsync(ItemAddress file, long limit, CancellationToken cancellationToken);

    /// <summary>Keeps everybody else from changing a file (R15); <see cref="GraphFaultKind.Locked"/> while somebody has it open, or has checked it out. 2 units.</summary>
    Task<GraphResult<GraphDone>> CheckOutAsync(ItemAddress file, CancellationToken cancellationToken);

    /// <summary>Gives a checked-out file back, unchanged. 2 units.</summary>
    Task<GraphResult<GraphDone>> CheckInAsync(ItemAddress file, string comment, CancellationToken cancellationToken);

    /// <summary>Renames or moves an item; <see cref="GraphFaultKind.Locked"/> while somebody has it open (R11). 2 units.</summary>
    Task<GraphResult<DriveItem>> ChangeAsync(ItemAddress item, ItemChange change, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>
    /// What changed in a library since <paramref name="link"/>; complete or a fault. Items may repeat (the last one counts) and parents come too (R30).
    /// <see cref="GraphFaultKind.Gone"/> says: start over from <see cref="DeltaLink.Everything"/>. 1 unit a page with a link, else 2.
    /// </summary>
    Task<GraphResult<DriveChanges>> ChangesAsync(string driveId, DeltaLink link, CancellationToken cancellationToken);
}
