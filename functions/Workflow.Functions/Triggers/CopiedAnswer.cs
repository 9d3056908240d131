using Microsoft.AspNetCore.Http;
using Workflow.Application.Endpoints.Http;

namespace Workflow.Functions.Triggers;

/// <summary>Copies an answer of the dispatcher out to the host.</summary>
internal sealed class CopiedAnswer(ApiResponse answer) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.ContentType is null)
            return;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, httpContext.RequestAborted);
    }
}
