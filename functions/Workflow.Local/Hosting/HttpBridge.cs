using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Workflow.Application.Endpoints.Http;

namespace Workflow.Local.Hosting;

/// <summary>Copies requests and answers between Kestrel and the dispatcher.</summary>
internal static class HttpBridge
{
    /// <summary>The request as the dispatcher wants it; the body is left where it is.</summary>
    public static ApiRequest Read(HttpRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = values.ToString();
        }

        return new ApiRequest
        {
            Method = request.Method,
            Path = request.Path.Value ?? "",
            Query = request.Query.ToDictionary(q => q.Key, q => q.Value.FirstOrDefault() ?? ""),
            Headers = headers,
            Body = request.Body,
            Sender = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "",
        };
    }

    /// <summary>Copies an answer out.</summary>
    public static async Task WriteAsync(ApiResponse answer, HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.ContentType is null)
        {
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, cancellationToken);
    }

    /// <summary>The dispatcher holds the limits, so the server must not.</summary>
    public static void LiftLimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }
    }
}
