using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Http.Json;

namespace Workflow.Microsoft365.Graph.Http;

internal sealed class HttpDriveCalls(GraphHttp http, GraphPages pages) : IDriveCalls
{
    private static readonly string Select = "?$select=" + string.Join(',', DriveLimits.Properties);

    public Task<GraphResult<DriveItem>> GetAsync(ItemAddress item, CancellationToken cancellationToken) =>
        http.SendAsync<WireItem, DriveItem>(HttpMethod.Get, GraphUrls.Item(item) + Select, GraphJson.Default.WireItem, cancellationToken);

    public Task<GraphResult<IReadOnlyList<DriveItem>>> ChildrenAsync(ItemAddress folder, CancellationToken cancellationToken) =>
        pages.AllAsync<WireItem, DriveItem>(GraphUrls.Item(folder, "children"), GraphJson.Default.WirePageWireItem, cancellationToken);

    public Task<GraphResult<DriveItem>> CreateFolderAsync(ItemAddress parent, string name, CancellationToken cancellationToken) =>
        http.SendAsync<WireNewFolder, WireItem, DriveItem>(
            HttpMethod.Post, GraphUrls.Item(parent, "children"), new WireNewFolder(name, new Dictionary<string, string>(StringComparer.Ordinal), Behavior(WhenTaken.Fail)),
            GraphJson.Default.WireNewFolder, GraphJson.Default.WireItem, ifMatch: null, cancellationToken);

    public Task<GraphResult<DriveItem>> UploadAsync(ItemAddress target, ReadOnlyMemory<byte> content, WhenTaken whenTaken, CancellationToken cancellationToken)
    {
        var url = GraphUrls.Item(target, "content") + (target.Path.Length == 0 ? "" : $"?@microsoft.graph.conflictBehavior={Behavior(whenTaken)}");
        return http.PutAsync(
            url, content, range: null, response => GraphHttp.ReadAsync<WireItem, DriveItem>(response, GraphJson.Default.WireItem, changes: true, cancellationToken), cancellationToken);
    }

    public Task<GraphResult<DriveItem>> UploadSessionAsync(
        ItemAddress target, ReadOnlyMemory<byte> content, WhenTaken whenTaken, string? ifMatch, CancellationToken cancellationToken) =>
        new HttpUploadSession(http, content).RunAsync(GraphUrls.Item(target, "createUploadSession"), Behavior(whenTaken), ifMatch, cancellationToken);

    public Task<GraphResult<ReadOnlyMemory<byte>>> DownloadAsync(ItemAddress file, long limit, CancellationToken cancellationToken) =>
        http.DownloadAsync(GraphUrls.Item(file, "content"), limit, cancellationToken);

    public Task<GraphResult<ReadOnlyMemory<byte>>> DownloadPdfAsync(ItemAddress file, long limit, CancellationToken cancellationToken) =>
        http.DownloadAsync(GraphUrls.Item(file, "content") + "?format=pdf", limit, cancellationToken);

    public Task<GraphResult<GraphDone>> CheckOutAsync(ItemAddress file, CancellationToken cancellationToken) =>
        http.SendAsync(HttpMethod.Post, GraphUrls.Item(file, "checkout"), cancellationToken);

    public Task<GraphResult<GraphDone>> CheckInAsync(ItemAddress file, string comment, CancellationToken cancellationToken) =>
        http.SendAsync(HttpMethod.Post, GraphUrls.Item(file, "checkin"), new WireCheckIn(comment), GraphJson.Default.WireCheckIn, cancellationToken);

    public Task<GraphResult<DriveItem>> ChangeAsync(ItemAddress item, ItemChange change, string? ifMatch, CancellationToken cancellationToken) =>
        http.SendAsync<WireItemChange, WireItem, DriveItem>(
            HttpMethod.Patch, GraphUrls.Item(item), new WireItemChange(change.Name, change.ParentId is null ? null : new WireParent(change.ParentId)),
            GraphJson.Default.WireItemChange, GraphJson.Default.WireItem, ifMatch, cancellationToken);

    public async Task<GraphResult<DriveChanges>> ChangesAsync(string driveId, DeltaLink link, CancellationToken cancellationToken)
    {
        var start = $"drives/{GraphUrls.Escape(driveId)}/root/delta";
        var url = link == DeltaLink.Everything ? start : link == DeltaLink.Now ? start + "?token=latest" : link.Value;
        if (link != DeltaLink.Everything && link != DeltaLink.Now && !pages.IsOurs(url))
            return new GraphFault(GraphFaultKind.Gone, "foreign-delta-link");

        var read = await pages.ReadAsync<WireItem, DriveItem>(url, GraphJson.Default.WirePageWireItem, cancellationToken);
        return !read.Succeeded ? read.Fault
            : read.Value.DeltaLink is { Length: > 0 } next && pages.IsOurs(next) ? new DriveChanges(read.Value.Items, new DeltaLink(next))
            : GraphFaults.Nonsense("no-delta-link", changes: false);
    }

    private static string Behavior(WhenTaken whenTaken) => whenTaken == WhenTaken.Replace ? "replace" : "fail";
}
