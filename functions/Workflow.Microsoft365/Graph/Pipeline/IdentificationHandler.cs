namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>Says who calls (User-Agent, R7) and gives each call an id of ours that Microsoft's logs keep.</summary>
internal sealed class IdentificationHandler(GraphOptions options, Func<Guid> ids) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.Contains("client-request-id"))
            request.Headers.TryAddWithoutValidation("client-request-id", ids().ToString());
        if (!request.Headers.Contains("Accept"))
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.Remove("User-Agent");
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        return base.SendAsync(request, cancellationToken);
    }
}
