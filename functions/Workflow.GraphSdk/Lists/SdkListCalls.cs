using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Sites.Item.Lists.Item;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Lists;
using ListItem = Workflow.Microsoft365.Graph.Lists.ListItem;

namespace Workflow.GraphSdk.Lists;

internal sealed class SdkListCalls(GraphServiceClient graph, SdkPages pages) : IListCalls
{
    private readonly SdkItemExchange items = new(graph, pages);

    public Task<GraphResult<IReadOnlyList<SiteList>>> FindAsync(string siteId, string displayName, CancellationToken cancellationToken) =>
        pages.AllAsync<List, ListCollectionResponse, SiteList>(
            () => graph.Sites[siteId].Lists.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = $"displayName eq {Literal(displayName)}";
                    request.QueryParameters.Expand = ["columns"];
                },
                cancellationToken),
            SdkLists.ToWire,
            cancellationToken);

    public Task<GraphResult<SiteList>> CreateAsync(string siteId, NewList list, CancellationToken cancellationToken) => SdkAnswer.ReadAsync(
        () => graph.Sites[siteId].Lists.PostAsync(SdkLists.Of(list), cancellationToken: cancellationToken), SdkLists.ToWire, changes: true);

    public Task<GraphResult<ListColumn>> AddColumnAsync(ListAddress list, ListColumn column, CancellationToken cancellationToken) => SdkAnswer.ReadAsync(
        () => At(list).Columns.PostAsync(SdkLists.Of(column), cancellationToken: cancellationToken), SdkLists.ToWire, changes: true);

    public Task<GraphResult<GraphDone>> RenameColumnAsync(ListAddress list, string columnId, string displayName, CancellationToken cancellationToken) =>
        SdkAnswer.DoneAsync(() => At(list).Columns[columnId].PatchAsync(new ColumnDefinition { DisplayName = displayName }, cancellationToken: cancellationToken));

    public Task<GraphResult<IReadOnlyList<ListItem>>> ItemsAsync(ListAddress list, ItemQuery query, CancellationToken cancellationToken)
    {
        var first = At(list).Items.ToGetRequestInformation(request =>
        {
            request.QueryParameters.Expand = [query.Fields.Count == 0 ? "fields" : $"fields($select={string.Join(',', query.Fields)})"];
            request.QueryParameters.Top = query.PageSize;
            if (query.Where.Count > 0)
                request.QueryParameters.Filter = string.Join(" and ", query.Where.Select(where => $"fields/{where.Key} eq {Literal(where.Value)}"));
        });
        return items.AllAsync(first, cancellationToken);
    }

    public Task<GraphResult<ListItem>> GetItemAsync(ListAddress list, string itemId, CancellationToken cancellationToken) =>
        items.ReadAsync(At(list).Items[itemId].ToGetRequestInformation(request => request.QueryParameters.Expand = ["fields"]), cancellationToken);

    public Task<GraphResult<ListItem>> WriteItemAsync(ListAddress list, ItemWrite write, CancellationToken cancellationToken) =>
        items.WriteAsync(Request(list, write), write.ItemId is null, cancellationToken);

    public Task<GraphResult<IReadOnlyList<GraphResult<ListItem>>>> WriteItemsAsync(
        ListAddress list, IReadOnlyList<ItemWrite> writes, CancellationToken cancellationToken) =>
        new SdkItemBatch(graph).SendAsync([.. writes.Select(write => (Request(list, write), write.ItemId is null))], cancellationToken);

    private Microsoft.Kiota.Abstractions.RequestInformation Request(ListAddress list, ItemWrite write) => write.ItemId is null
        ? At(list).Items.ToPostRequestInformation(new Microsoft.Graph.Models.ListItem { Fields = SdkLists.Of(write.Fields) })
        : At(list).Items[write.ItemId].Fields.ToPatchRequestInformation(SdkLists.Of(write.Fields), request => request.Headers.AddIfMatch(write.IfMatch));

    private ListItemRequestBuilder At(ListAddress list) => graph.Sites[list.SiteId].Lists[list.ListId];

    private static string Literal(string text) => Uri.UnescapeDataString(GraphUrls.Literal(text)); // the SDK escapes itself
}
