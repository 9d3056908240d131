using System.Net;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>Which requests may be repeated after which endings. A POST that creates or sends is never repeated blindly: the port looks first.</summary>
internal static class RequestSafety
{
    private static readonly string[] RepeatablePosts = ["/invite", "/createUploadSession", "/checkin"];

    /// <summary>Whether doing it twice equals doing it once: reads, and writes that set a state (our PATCHes do; with If-Match the second is refused).</summary>
    public static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method != HttpMethod.Post || Array.Exists(RepeatablePosts, end => request.RequestUri!.AbsolutePath.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Whether it changes nothing, so that no doubt can remain.</summary>
    public static bool IsRead(HttpRequestMessage request) => request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;

    /// <summary>Whether an answer leaves open if the request took effect. A 503 with Retry-After is a refusal (R4) and leaves nothing open.</summary>
    public static bool IsDoubtful(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.ServiceUnavailable => response.Headers.RetryAfter is null,
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => true,
        _ => false,
    };

    /// <summary>Whether a failure surely came before the request was sent.</summary>
    public static bool IsUnsent(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
