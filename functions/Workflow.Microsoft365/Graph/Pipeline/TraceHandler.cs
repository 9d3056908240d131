using System.Net.Http.Headers;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>Innermost: writes every answered try to the trace. The cost is ours, reckoned; a tenant that traces itself writes what it charged.</summary>
internal sealed class TraceHandler(GraphTrace trace, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await JsonAsync(request.Content, cancellationToken);
        var charge = await GraphCharge.OfAsync(request, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        trace.Write(new GraphCallRecord(time.GetUtcNow(), request.Method.Method, request.RequestUri!.AbsoluteUri, (int)response.StatusCode, charge.Units)
        {
            RequestHeaders = Headers(request.Headers, request.Content?.Headers),
            RequestJson = sent,
            ResponseHeaders = Headers(response.Headers, response.Content.Headers),
            ResponseJson = await JsonAsync(response.Content, cancellationToken),
        });
        return response;
    }

    private static async Task<ReadOnlyMemory<byte>> JsonAsync(HttpContent? content, CancellationToken cancellationToken) =>
        content?.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true
            ? await content.ReadAsByteArrayAsync(cancellationToken)
            : ReadOnlyMemory<byte>.Empty;

    private static List<KeyValuePair<string, string>> Headers(HttpHeaders message, HttpHeaders? content) =>
        [.. message.Concat(content ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()).Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))];
}
