using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workflow.Microsoft365.Graph.Http.Json;

namespace Workflow.Microsoft365.Graph.Http;

/// <summary>
/// One exchange of JSON with Graph: builds the request, reads the answer strictly, and turns whatever is not as it should be into a fault.
/// Transport failures arrive here as answers already (see <see cref="Pipeline.OutcomeHeaders"/>).
/// </summary>
internal sealed class GraphHttp(HttpClient http)
{
    private const string JsonType = "application/json";

    /// <summary>A request without body.</summary>
    public Task<GraphResult<T>> SendAsync<TWire, T>(HttpMethod method, string url, JsonTypeInfo<TWire> answer, CancellationToken cancellationToken)
        where TWire : class, IWire<T>
        where T : notnull => ExchangeAsync(Request(method, url), response => ReadAsync<TWire, T>(response, answer, method != HttpMethod.Get, cancellationToken), cancellationToken);

    /// <summary>A request with a JSON body.</summary>
    public Task<GraphResult<T>> SendAsync<TBody, TWire, T>(
        HttpMethod method, string url, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TWire> answer, string? ifMatch, CancellationToken cancellationToken)
        where TWire : class, IWire<T>
        where T : notnull =>
        ExchangeAsync(WithJson(Request(method, url, ifMatch), body, bodyType), response => ReadAsync<TWire, T>(response, answer, true, cancellationToken), cancellationToken);

    /// <summary>A request whose answer has nothing to say.</summary>
    public Task<GraphResult<GraphDone>> SendAsync(HttpMethod method, string url, CancellationToken cancellationToken) =>
        ExchangeAsync(Request(method, url), Done, cancellationToken);

    /// <summary>A request with a JSON body whose answer has nothing to say.</summary>
    public Task<GraphResult<GraphDone>> SendAsync<TBody>(HttpMethod method, string url, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken) =>
        ExchangeAsync(WithJson(Request(method, url), body, bodyType), Done, cancellationToken);

    /// <summary>A request with bytes as body; <paramref name="range"/> for a fragment of an upload.</summary>
    public Task<GraphResult<T>> PutAsync<T>(
        string url, ReadOnlyMemory<byte> content, ContentRangeHeaderValue? range, Func<HttpResponseMessage, Task<GraphResult<T>>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        var request = Request(HttpMethod.Put, url);
        request.Content = new ReadOnlyMemoryContent(content);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = range;
        return ExchangeAsync(request, read, cancellationToken);
    }

    /// <summary>The bytes behind an address; a fault above <paramref name="limit"/>.</summary>
    public Task<GraphResult<ReadOnlyMemory<byte>>> DownloadAsync(string url, long limit, CancellationToken cancellationToken) =>
        ExchangeAsync<ReadOnlyMemory<byte>>(Request(HttpMethod.Get, url), async response =>
        {
            if (response.Content.Headers.ContentLength > limit)
                return new GraphFault(GraphFaultKind.TooLarge, "too-large");
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return bytes.LongLength > limit ? new GraphFault(GraphFaultKind.TooLarge, "too-large") : new ReadOnlyMemory<byte>(bytes);
        }, cancellationToken);

    /// <summary>Reads an answer strictly: JSON of the right types that holds what it must, or a fault.</summary>
    public static async Task<GraphResult<T>> ReadAsync<TWire, T>(
        HttpResponseMessage response, JsonTypeInfo<TWire> type, bool changes, CancellationToken cancellationToken)
        where TWire : class, IWire<T>
        where T : notnull
    {
        if (response.Content.Headers.ContentType?.MediaType is { } media && !media.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            return GraphFaults.Nonsense("not-json", changes);

        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (body.Length == 0)
            return GraphFaults.Nonsense("empty-answer", changes);
        try
        {
            var model = JsonSerializer.Deserialize(body, type) is { } wire ? wire.ToModel() : default;
            return model is null ? GraphFaults.Nonsense("incomplete-answer", changes) : model;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return GraphFaults.Nonsense("wrong-answer", changes);
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string url, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, new Uri(url, UriKind.RelativeOrAbsolute));
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (method == HttpMethod.Get && url.Contains("$count=true", StringComparison.Ordinal))
            request.Headers.Add("ConsistencyLevel", "eventual");
        return request;
    }

    private static HttpRequestMessage WithJson<TBody>(HttpRequestMessage request, TBody body, JsonTypeInfo<TBody> type)
    {
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(JsonType);
        return request;
    }

    private static Task<GraphResult<GraphDone>> Done(HttpResponseMessage response) => Task.FromResult<GraphResult<GraphDone>>(default(GraphDone));

    private async Task<GraphResult<T>> ExchangeAsync<T>(HttpRequestMessage request, Func<HttpResponseMessage, Task<GraphResult<T>>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        using (request)
        using (var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken))
        {
            return response.IsSuccessStatusCode
                ? await read(response)
                : GraphFaults.Of((int)response.StatusCode, WireError.Codes(await response.Content.ReadAsByteArrayAsync(cancellationToken)), name => Header(response, name));
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
