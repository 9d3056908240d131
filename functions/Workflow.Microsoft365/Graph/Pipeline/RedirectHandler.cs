using System.Net;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// Follows the redirection of a download. The address it leads to is a credential that lives for minutes (R36): it is fetched bare, without token, and never
/// written anywhere.
/// </summary>
internal sealed class RedirectHandler : DelegatingHandler
{
    private const int Most = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        for (var hop = 0; hop < Most && request.Method == HttpMethod.Get && IsRedirection(response) && response.Headers.Location is { } location; hop++)
        {
            var target = new Uri(request.RequestUri!, location);
            if (target.Scheme != Uri.UriSchemeHttps && !target.IsLoopback)
                break;
            response.Dispose();
            using var next = new HttpRequestMessage(HttpMethod.Get, target);
            next.Options.Set(Bare, true);
            response = await base.SendAsync(next, cancellationToken);
        }

        return response;
    }

    /// <summary>Marks a request that carries its credential in the address.</summary>
    public static readonly HttpRequestOptionsKey<bool> Bare = new("workflow.graph.bare");

    private static bool IsRedirection(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.Found or HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
