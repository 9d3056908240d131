using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.SharePoint;
using Grantee = Workflow.Application.Ports.Grantee;

namespace Workflow.Microsoft365.Library;

/// <summary>
/// The document library on SharePoint. Content is judged by cTag alone (R16–R18, R21); nothing is ever forced past somebody who has a file open (R12): 423 is
/// handed up as Locked, whatever its body says (R10).
/// </summary>
public sealed class SharePointLibrary(IGraphCalls graph, SharePointFinder finder, SharePointSettings settings, TimeProvider time) : ISurveyLibrary
{
    private const long LongestFile = 64 * 1024 * 1024;
    private const int Attempts = 3;
    private readonly FolderAccess access = new(graph.Permissions, settings.Access);

    /// <inheritdoc/>
    public Task<PortResult<StoredFolder>> EnsureFolderAsync(LibraryFolder folder, CancellationToken cancellationToken) =>
        AtAsync<DriveItem, StoredFolder>(drive => EnsureAsync(drive, folder.Path, cancellationToken), LibraryItems.ToFolder, cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult<StoredFolder>> FolderAsync(FolderId folder, CancellationToken cancellationToken) =>
        AtAsync<DriveItem, StoredFolder>(drive => graph.Drives.GetAsync(ItemAddress.ById(drive, folder.Value), cancellationToken), LibraryItems.ToFolder, cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult<StoredFile>> CreateAsync(FolderId folder, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        AtAsync<DriveItem, StoredFile>(
            drive =>
            {
                var target = ItemAddress.Below(drive, folder.Value, name);
                return content.Length <= DriveLimits.SmallUpload
                    ? graph.Drives.UploadAsync(target, content, WhenTaken.Fail, cancellationToken)
                    : graph.Drives.UploadSessionAsync(target, content, WhenTaken.Fail, ifMatch: null, cancellationToken);
            },
            LibraryItems.ToFile,
            cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult<StoredFile>> ReplaceAsync(FileId file, string expectedVersion, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        AtAsync<DriveItem, StoredFile>(drive => ReplaceAsync(ItemAddress.ById(drive, file.Value), expectedVersion, content, cancellationToken), LibraryItems.ToFile, cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult<StoredFile>> FindAsync(FolderId folder, string name, CancellationToken cancellationToken) =>
        AtAsync<DriveItem, StoredFile>(drive => graph.Drives.GetAsync(ItemAddress.Below(drive, folder.Value, name), cancellationToken), LibraryItems.ToFile, cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult<StoredFile>> GetAsync(FileId file, CancellationToken cancellationToken) =>
        AtAsync<DriveItem, StoredFile>(drive => graph.Drives.GetAsync(ItemAddress.ById(drive, file.Value), cancellationToken), LibraryItems.ToFile, cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult<FileContent>> ReadAsync(FileId file, long maxLength, CancellationToken cancellationToken) =>
        ReadAsync(file, address => graph.Drives.DownloadAsync(address, maxLength, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult<FileContent>> ReadAsPdfAsync(FileId file, CancellationToken cancellationToken) =>
        ReadAsync(file, address => graph.Drives.DownloadPdfAsync(address, LongestFile, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<PortResult<LibraryChanges>> ChangesAsync(string? token, CancellationToken cancellationToken)
    {
        var place = await finder.FindAsync(cancellationToken);
        if (!place.Succeeded)
            return place.Fault.ToPort<LibraryChanges>(time);
        var isWhole = string.IsNullOrEmpty(token);
        var changes = await graph.Drives.ChangesAsync(place.Value.DriveId, isWhole ? DeltaLink.Everything : new DeltaLink(token!), cancellationToken);
        if (changes.Fault is { Kind: GraphFaultKind.Gone })
        {
            isWhole = true;
            changes = await graph.Drives.ChangesAsync(place.Value.DriveId, DeltaLink.Everything, cancellationToken);
        }

        return changes.ToPort(time, found => LibrarySummary.Of(found, isWhole));
    }

    /// <inheritdoc/>
    public Task<PortResult> GrantAsync(FolderId folder, IReadOnlyList<Grantee> people, CancellationToken cancellationToken) =>
        DoAsync(drive => access.GrantAsync(ItemAddress.ById(drive, folder.Value), people, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult> RevokeAsync(FolderId folder, IReadOnlyList<Grantee> people, CancellationToken cancellationToken) =>
        DoAsync(drive => access.RevokeAsync(ItemAddress.ById(drive, folder.Value), people, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult> FreezeAsync(FileId file, CancellationToken cancellationToken) =>
        DoAsync(
            async drive =>
            {
                var address = ItemAddress.ById(drive, file.Value);
                var done = await graph.Drives.CheckOutAsync(address, cancellationToken);
                if (done.Succeeded || done.Fault.Kind is not (GraphFaultKind.Locked or GraphFaultKind.Conflict or GraphFaultKind.Rejected))
                    return done;
                var item = await graph.Drives.GetAsync(address, cancellationToken); // refused, perhaps because we have it already
                return item.Value?.IsCheckedOut == true ? default(GraphDone) : done;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<PortResult> UnfreezeAsync(FileId file, CancellationToken cancellationToken) =>
        DoAsync(
            async drive =>
            {
                var address = ItemAddress.ById(drive, file.Value);
                var item = await graph.Drives.GetAsync(address, cancellationToken);
                return !item.Succeeded ? item.Fault
                    : item.Value.IsCheckedOut ? await graph.Drives.CheckInAsync(address, "", cancellationToken)
                    : default(GraphDone);
            },
            cancellationToken);

    private async Task<GraphResult<DriveItem>> EnsureAsync(string drive, string path, CancellationToken cancellationToken)
    {
        var there = await graph.Drives.GetAsync(ItemAddress.ByPath(drive, path), cancellationToken);
        if (there.Succeeded || there.Fault.Kind != GraphFaultKind.NotFound)
            return there;
        var slash = path.LastIndexOf('/');
        var parent = ItemAddress.Root(drive);
        if (slash >= 0)
        {
            var above = await EnsureAsync(drive, path[..slash], cancellationToken);
            if (!above.Succeeded)
                return above;
            parent = ItemAddress.ById(drive, above.Value.Id);
        }

        var made = await graph.Drives.CreateFolderAsync(parent, path[(slash + 1)..], cancellationToken);
        return made.Fault is { Kind: GraphFaultKind.Conflict } ? await graph.Drives.GetAsync(ItemAddress.ByPath(drive, path), cancellationToken) : made;
    }

    /// <summary>The eTag may move without any change of content (R17); then the write is tried again from what is there now.</summary>
    private async Task<GraphResult<DriveItem>> ReplaceAsync(ItemAddress file, string expectedVersion, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        GraphFault? last = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var now = await graph.Drives.GetAsync(file, cancellationToken);
            if (!now.Succeeded)
                return now;
            if (now.Value.CTag != expectedVersion)
                return new GraphFault(GraphFaultKind.Changed, "contentChanged");
            var written = await graph.Drives.UploadSessionAsync(file, content, WhenTaken.Replace, now.Value.ETag, cancellationToken);
            if (written.Succeeded || written.Fault.Kind != GraphFaultKind.Changed || written.Fault.OutcomeUnknown)
                return written;
            last = written.Fault;
        }

        return last!;
    }

    private async Task<PortResult<FileContent>> ReadAsync(
        FileId file, Func<ItemAddress, Task<GraphResult<ReadOnlyMemory<byte>>>> download, CancellationToken cancellationToken)
    {
        var place = await finder.FindAsync(cancellationToken);
        if (!place.Succeeded)
            return place.Fault.ToPort<FileContent>(time);
        var address = ItemAddress.ById(place.Value.DriveId, file.Value);
        var item = await graph.Drives.GetAsync(address, cancellationToken); // first, so that the version is never newer than the content
        if (!item.Succeeded)
            return item.Fault.ToPort<FileContent>(time);
        var content = await download(address);
        return content.ToPort(time, bytes => item.Value.ToFile() is { } stored ? new FileContent(stored, bytes) : null);
    }

    private async Task<PortResult<TPort>> AtAsync<T, TPort>(Func<string, Task<GraphResult<T>>> call, Func<T, TPort?> map, CancellationToken cancellationToken)
        where T : notnull
        where TPort : class => (await (await finder.FindAsync(cancellationToken)).ThenAsync(place => call(place.DriveId))).ToPort(time, map);

    private async Task<PortResult> DoAsync(Func<string, Task<GraphResult<GraphDone>>> call, CancellationToken cancellationToken)
    {
        var done = await (await finder.FindAsync(cancellationToken)).ThenAsync(place => call(place.DriveId));
        return done.Succeeded ? PortResult.Done : done.Fault.ToPort(time);
    }
}
