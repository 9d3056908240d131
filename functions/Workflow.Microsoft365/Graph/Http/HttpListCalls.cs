using System.Text.Json;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Graph.Http;

internal sealed class HttpListCalls(GraphHttp http, GraphPages pages) : IListCalls
{
    public Task<GraphResult<IReadOnlyList<SiteList>>> FindAsync(string siteId, string displayName, CancellationToken cancellationToken) =>
        pages.AllAsync<WireList, SiteList>(
            $"{GraphUrls.Site(siteId)}/lists?$filter=displayName%20eq%20{GraphUrls.Literal(displayName)}&$expand=columns",
            GraphJson.Default.WirePageWireList, cancellationToken);

    public Task<GraphResult<SiteList>> CreateAsync(string siteId, NewList list, CancellationToken cancellationToken)
    {
        var body = new WireList
        {
            DisplayName = list.DisplayName,
            List = new WireListInfo(list.Template, list.Hidden),
            Columns = list.Columns.Count == 0 ? null : [.. list.Columns.Select(WireColumn.Of)],
        };
        return http.SendAsync<WireList, WireList, SiteList>(
            HttpMethod.Post, $"{GraphUrls.Site(siteId)}/lists", body, GraphJson.Default.WireList, GraphJson.Default.WireList, ifMatch: null, cancellationToken);
    }

    public Task<GraphResult<ListColumn>> AddColumnAsync(ListAddress list, ListColumn column, CancellationToken cancellationToken) =>
        http.SendAsync<WireColumn, WireColumn, ListColumn>(
            HttpMethod.Post, GraphUrls.List(list, "columns"), WireColumn.Of(column), GraphJson.Default.WireColumn, GraphJson.Default.WireColumn, ifMatch: null, cancellationToken);

    public async Task<GraphResult<GraphDone>> RenameColumnAsync(ListAddress list, string columnId, string displayName, CancellationToken cancellationToken)
    {
        var renamed = await http.SendAsync<WireColumn, WireColumn, ListColumn>(
            HttpMethod.Patch, GraphUrls.List(list, $"columns/{GraphUrls.Escape(columnId)}"), new WireColumn { DisplayName = displayName },
            GraphJson.Default.WireColumn, GraphJson.Default.WireColumn, ifMatch: null, cancellationToken);
        return renamed.Map(_ => default(GraphDone));
    }

    public Task<GraphResult<IReadOnlyList<ListItem>>> ItemsAsync(ListAddress list, ItemQuery query, CancellationToken cancellationToken)
    {
        var fields = query.Fields.Count == 0 ? "fields" : $"fields($select={string.Join(',', query.Fields)})";
        var filter = string.Join("%20and%20", query.Where.Select(where => $"fields/{where.Key}%20eq%20{GraphUrls.Literal(where.Value)}"));
        return pages.AllAsync<WireListItem, ListItem>(
            GraphUrls.List(list, $"items?$expand={fields}{(filter.Length == 0 ? "" : $"&$filter={filter}")}&$top={query.PageSize}"),
            GraphJson.Default.WirePageWireListItem, cancellationToken);
    }

    public Task<GraphResult<ListItem>> GetItemAsync(ListAddress list, string itemId, CancellationToken cancellationToken) =>
        http.SendAsync<WireListItem, ListItem>(HttpMethod.Get, GraphUrls.List(list, $"items/{GraphUrls.Escape(itemId)}?$expand=fields"), GraphJson.Default.WireListItem, cancellationToken);

    public Task<GraphResult<ListItem>> WriteItemAsync(ListAddress list, ItemWrite write, CancellationToken cancellationToken) => write.ItemId is null
        ? http.SendAsync<WireNewListItem, WireListItem, ListItem>(
            HttpMethod.Post, GraphUrls.List(list, "items"), new WireNewListItem(ListFields.ToWire(write.Fields)),
            GraphJson.Default.WireNewListItem, GraphJson.Default.WireListItem, ifMatch: null, cancellationToken)
        : http.SendAsync<Dictionary<string, JsonElement>, WireFields, ListItem>(
            HttpMethod.Patch, FieldsOf(list, write.ItemId), ListFields.ToWire(write.Fields),
            GraphJson.Default.DictionaryStringJsonElement, GraphJson.Default.WireFields, write.IfMatch, cancellationToken);

    public Task<GraphResult<IReadOnlyList<GraphResult<ListItem>>>> WriteItemsAsync(
        ListAddress list, IReadOnlyList<ItemWrite> writes, CancellationToken cancellationToken) =>
        new HttpItemBatch(http).SendAsync([.. writes.Select(write => Request(list, write))], cancellationToken);

    private static ItemBatchRequest Request(ListAddress list, ItemWrite write)
    {
        var fields = ListFields.ToWire(write.Fields);
        return write.ItemId is null
            ? new ItemBatchRequest("POST", GraphUrls.List(list, "items"), null, JsonSerializer.SerializeToElement(new WireNewListItem(fields), GraphJson.Default.WireNewListItem))
            : new ItemBatchRequest("PATCH", FieldsOf(list, write.ItemId), write.IfMatch, JsonSerializer.SerializeToElement(fields, GraphJson.Default.DictionaryStringJsonElement));
    }

    private static string FieldsOf(ListAddress list, string itemId) => GraphUrls.List(list, $"items/{GraphUrls.Escape(itemId)}/fields");
}
