using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http.Json;

namespace Workflow.GraphSdk.Exchange;

/// <summary>
/// Outermost: judges every refusal here, by status and whatever body came, before the SDK tries to read it. The SDK's own error types lose the headers on a body
/// that is not JSON, and its tasks would repeat what the pipeline already repeated.
/// </summary>
internal sealed class RefusalHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return response;

        using (response)
        {
            var codes = WireError.Codes(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            throw new GraphRefusalException(GraphFaults.Of((int)response.StatusCode, codes, name => Header(response, name)));
        }
    }

    /// <summary>A header of an answer, several values joined; null when absent.</summary>
    public static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
