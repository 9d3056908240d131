using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item;
using Microsoft.Graph.Drives.Item.Items.Item.Checkin;
using Microsoft.Graph.Drives.Item.Items.Item.Delta;
using Microsoft.Graph.Models;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Http;
using DriveItem = Workflow.Microsoft365.Graph.Drives.DriveItem;
using SdkItem = Microsoft.Graph.Models.DriveItem;

namespace Workflow.GraphSdk.Drives;

/// <summary>
/// Files and folders. Every builder is given its address whole: the SDK's own ItemWithPath escapes some names wrongly (<c>%20</c> in a name), and a builder with an
/// address of its own does not pass it on to those below.
/// </summary>
internal sealed class SdkDriveCalls(GraphServiceClient graph, SdkPages pages, Uri root) : IDriveCalls
{
    private static readonly string Select = "?$select=" + string.Join(',', DriveLimits.Properties);

    public Task<GraphResult<DriveItem>> GetAsync(ItemAddress item, CancellationToken cancellationToken) => SdkAnswer.ReadAsync(
        () => At(item).WithUrl(Url(item) + Select).GetAsync(cancellationToken: cancellationToken), SdkItems.ToWire, changes: false);

    public Task<GraphResult<IReadOnlyList<DriveItem>>> ChildrenAsync(ItemAddress folder, CancellationToken cancellationToken) =>
        pages.AllAsync<SdkItem, DriveItemCollectionResponse, DriveItem>(
            () => At(folder).Children.WithUrl(Url(folder, "children")).GetAsync(cancellationToken: cancellationToken), SdkItems.ToWire, cancellationToken);

    public Task<GraphResult<DriveItem>> CreateFolderAsync(ItemAddress parent, string name, CancellationToken cancellationToken)
    {
        var folder = new SdkItem { Name = name, Folder = new Folder(), AdditionalData = Taken(WhenTaken.Fail) };
        return SdkAnswer.ReadAsync(
            () => At(parent).Children.WithUrl(Url(parent, "children")).PostAsync(folder, cancellationToken: cancellationToken), SdkItems.ToWire, changes: true);
    }

    public Task<GraphResult<DriveItem>> UploadAsync(ItemAddress target, ReadOnlyMemory<byte> content, WhenTaken whenTaken, CancellationToken cancellationToken)
    {
        var query = target.Path.Length == 0 ? "" : $"?{SdkItems.ConflictBehavior}={whenTaken.Word()}";
        return SdkAnswer.ReadAsync(
            () => At(target).Content.WithUrl(Url(target, "content") + query).PutAsync(new MemoryStream(content.ToArray()), cancellationToken: cancellationToken),
            SdkItems.ToWire, changes: true);
    }

    public Task<GraphResult<DriveItem>> UploadSessionAsync(
        ItemAddress target, ReadOnlyMemory<byte> content, WhenTaken whenTaken, string? ifMatch, CancellationToken cancellationToken) =>
        new SdkUpload(graph, content).RunAsync(At(target).CreateUploadSession.WithUrl(Url(target, "createUploadSession")), whenTaken, ifMatch, cancellationToken);

    public Task<GraphResult<ReadOnlyMemory<byte>>> DownloadAsync(ItemAddress file, long limit, CancellationToken cancellationToken) =>
        DownloadAsync(file, "", limit, cancellationToken);

    public Task<GraphResult<ReadOnlyMemory<byte>>> DownloadPdfAsync(ItemAddress file, long limit, CancellationToken cancellationToken) =>
        DownloadAsync(file, "?format=pdf", limit, cancellationToken);

    public Task<GraphResult<GraphDone>> CheckOutAsync(ItemAddress file, CancellationToken cancellationToken) =>
        SdkAnswer.DoneAsync(() => At(file).Checkout.WithUrl(Url(file, "checkout")).PostAsync(cancellationToken: cancellationToken));

    public Task<GraphResult<GraphDone>> CheckInAsync(ItemAddress file, string comment, CancellationToken cancellationToken) =>
        SdkAnswer.DoneAsync(() => At(file).Checkin.WithUrl(Url(file, "checkin")).PostAsync(new CheckinPostRequestBody { Comment = comment }, cancellationToken: cancellationToken));

    public Task<GraphResult<DriveItem>> ChangeAsync(ItemAddress item, ItemChange change, string? ifMatch, CancellationToken cancellationToken)
    {
        var changed = new SdkItem();
        if (change.Name is not null) // set to null it would be sent as null
            changed.Name = change.Name;
        if (change.ParentId is not null)
            changed.ParentReference = new ItemReference { Id = change.ParentId };
        return SdkAnswer.ReadAsync(
            () => At(item).WithUrl(Url(item)).PatchAsync(changed, request => request.Headers.AddIfMatch(ifMatch), cancellationToken), SdkItems.ToWire, changes: true);
    }

    public async Task<GraphResult<DriveChanges>> ChangesAsync(string driveId, DeltaLink link, CancellationToken cancellationToken)
    {
        var start = Url(ItemAddress.Root(driveId), "delta");
        var url = link == DeltaLink.Everything ? start : link == DeltaLink.Now ? start + "?token=latest" : link.Value;
        if (!GraphUrls.IsBelow(root, url))
            return new GraphFault(GraphFaultKind.Gone, "foreign-delta-link");

        var read = await pages.ReadAsync<SdkItem, DeltaGetResponse, DriveItem>(
            () => graph.Drives[driveId].Items["root"].Delta.WithUrl(url).GetAsDeltaGetResponseAsync(cancellationToken: cancellationToken), SdkItems.ToWire, cancellationToken);
        return !read.Succeeded ? read.Fault
            : read.Value.DeltaLink is { Length: > 0 } next && GraphUrls.IsBelow(root, next) ? new DriveChanges(read.Value.Items, new DeltaLink(next))
            : GraphFaults.Nonsense("no-delta-link", changes: false);
    }

    private Task<GraphResult<ReadOnlyMemory<byte>>> DownloadAsync(ItemAddress file, string query, long limit, CancellationToken cancellationToken) =>
        SdkAnswer.TryAsync<ReadOnlyMemory<byte>>(changes: false, async () =>
        {
            // The SDK answers an empty file with null. The pipeline has read the whole answer already, within its own limit.
            await using var content = await At(file).Content.WithUrl(Url(file, "content") + query).GetAsync(cancellationToken: cancellationToken) ?? Stream.Null;
            if (content.Length > limit)
                return new GraphFault(GraphFaultKind.TooLarge, "too-large");
            var bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            return new ReadOnlyMemory<byte>(bytes);
        });

    private DriveItemItemRequestBuilder At(ItemAddress item) => graph.Drives[item.DriveId].Items[item.ItemId ?? "root"];

    private string Url(ItemAddress item, string suffix = "") => root.AbsoluteUri + GraphUrls.Item(item, suffix);

    private static Dictionary<string, object> Taken(WhenTaken whenTaken) => new(StringComparer.Ordinal) { [SdkItems.ConflictBehavior] = whenTaken.Word() };
}
