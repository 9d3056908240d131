using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.GraphSdk.Lists;

/// <summary>
/// Exchanges list items. The SDK builds and sends the requests; the answers are read by our own JSON, because the SDK guesses the type of columns it does not know:
/// a text such as <c>2026-05-01</c> or one shaped like a GUID would come back as another text than the one stored.
/// </summary>
internal sealed class SdkItemExchange(GraphServiceClient graph, SdkPages pages)
{
    /// <summary>All items from a first page on; complete or a fault.</summary>
    public Task<GraphResult<IReadOnlyList<ListItem>>> AllAsync(RequestInformation first, CancellationToken cancellationToken) =>
        SdkAnswer.TryAsync<IReadOnlyList<ListItem>>(changes: false, async () =>
        {
            var items = new List<ListItem>();
            var links = pages.Links();
            for (var request = first; ;)
            {
                var read = await ExchangeAsync(request, response =>
                    GraphHttp.ReadAsync<WirePage<WireListItem>, WirePage<WireListItem>>(response, GraphJson.Default.WirePageWireListItem, changes: false, cancellationToken), cancellationToken);
                if (!read.Succeeded)
                    return read.Fault;
                if (read.Value.Value is not { } values)
                    return GraphFaults.Nonsense("page-without-value", changes: false);
                foreach (var value in values)
                {
                    if (value?.ToModel() is not { } item)
                        return GraphFaults.Nonsense("incomplete-answer", changes: false);
                    items.Add(item);
                }

                if (string.IsNullOrEmpty(read.Value.NextLink))
                    return items;
                request = links.Follow(new RequestInformation { HttpMethod = Method.GET, UrlTemplate = read.Value.NextLink });
            }
        });

    /// <summary>One item.</summary>
    public Task<GraphResult<ListItem>> ReadAsync(RequestInformation request, CancellationToken cancellationToken) =>
        SdkAnswer.TryAsync(changes: false, () => ExchangeAsync(request, response =>
            GraphHttp.ReadAsync<WireListItem, ListItem>(response, GraphJson.Default.WireListItem, changes: false, cancellationToken), cancellationToken));

    /// <summary>One write; a created item answers whole, a changed one its columns.</summary>
    public Task<GraphResult<ListItem>> WriteAsync(RequestInformation request, bool creates, CancellationToken cancellationToken) =>
        SdkAnswer.TryAsync(changes: true, () => ExchangeAsync(request, response => AnswerAsync(response, creates, cancellationToken), cancellationToken));

    /// <summary>Reads the answer to a write.</summary>
    public static Task<GraphResult<ListItem>> AnswerAsync(HttpResponseMessage response, bool creates, CancellationToken cancellationToken) => creates
        ? GraphHttp.ReadAsync<WireListItem, ListItem>(response, GraphJson.Default.WireListItem, changes: true, cancellationToken)
        : GraphHttp.ReadAsync<WireFields, ListItem>(response, GraphJson.Default.WireFields, changes: true, cancellationToken);

    private async Task<GraphResult<T>> ExchangeAsync<T>(RequestInformation request, Func<HttpResponseMessage, Task<GraphResult<T>>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        var native = new NativeResponseHandler();
        request.SetResponseHandler(native);
        await graph.RequestAdapter.SendNoContentAsync(request, cancellationToken: cancellationToken);
        using var response = (HttpResponseMessage?)native.Value;
        return response is null ? GraphFaults.Nonsense("empty-answer", request.HttpMethod != Method.GET) : await read(response);
    }
}
