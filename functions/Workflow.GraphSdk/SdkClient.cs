using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Pipeline;

namespace Workflow.GraphSdk;

/// <summary>
/// Makes the SDK's client over our handlers. The SDK's own retry, redirection and compression handlers stay out: the shared pipeline does all of it once, and a
/// second retry above it would defeat the pace.
/// </summary>
public static class SdkClient
{
    /// <summary>A client; disposing it disposes the handlers.</summary>
    /// <param name="handlers">Fresh handlers of <see cref="GraphPipeline.CreateHandlers"/>, outermost first.</param>
    /// <param name="options">Where requests go.</param>
    /// <param name="primary">What sends in the end; null for the network.</param>
    public static GraphServiceClient Create(IReadOnlyList<DelegatingHandler> handlers, GraphOptions options, HttpMessageHandler? primary = null)
    {
        var inner = primary ?? GraphPipeline.CreatePrimaryHandler();
        foreach (var handler in handlers.Prepend(new ParametersNameDecodingHandler()).Prepend(new RefusalHandler()).Reverse())
        {
            handler.InnerHandler = inner;
            inner = handler;
        }

        var http = new HttpClient(inner) { Timeout = Timeout.InfiniteTimeSpan };
        return new GraphServiceClient(http, new AnonymousAuthenticationProvider(), options.Root.AbsoluteUri.TrimEnd('/'));
    }
}
