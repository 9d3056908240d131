using Microsoft.AspNetCore.Http;
using Workflow.Application.Endpoints.Http;

namespace Workflow.Functions.Triggers;

/// <summary>Copies requests from the host to the dispatcher.</summary>
internal static class RequestCopy
{
    /// <summary>The request as the dispatcher wants it; the body is left where it is.</summary>
    public static ApiRequest Of(HttpRequest request) => new()
    {
        Method = request.Method,
        Path = request.Path.Value ?? "",
        Query = request.Query.ToDictionary(part => part.Key, part => part.Value.FirstOrDefault() ?? "", StringComparer.Ordinal),
        Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        Body = request.Body,
        // The worker has already moved the hop that the platform saw from the header to the connection. What is left in the header anybody may have written.
        Sender = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "",
    };
}
