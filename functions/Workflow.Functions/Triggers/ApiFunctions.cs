using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Workflow.Application.Endpoints;
using Workflow.Application.Endpoints.Access;
using Workflow.Functions.Identity;

namespace Workflow.Functions.Triggers;

/// <summary>The HTTP doors. Who may do what, limits and problems are the dispatcher's; here the caller is told and bytes are copied.</summary>
public sealed class ApiFunctions(Dispatcher dispatcher)
{
    /// <summary>Every route of the API.</summary>
    /// <param name="request">The request.</param>
    [Function("Api")]
    public async Task<IResult> ApiAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "patch", "delete", Route = "{*path}")] HttpRequest request) =>
        await AnswerAsync(request, await CallerReader.OfAsync(request.HttpContext));

    /// <summary>Change notifications of Graph: answered within seconds, the work is left to the engine. Graph shows no token of ours but the subscription's secret.</summary>
    /// <param name="request">The request.</param>
    [Function("GraphNotifications")]
    public Task<IResult> NotificationsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "graph/notifications")] HttpRequest request) =>
        AnswerAsync(request, Caller.Nobody);

    private async Task<IResult> AnswerAsync(HttpRequest request, Caller caller)
    {
        var context = request.HttpContext;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null; // the dispatcher holds the limits, route by route
        return new CopiedAnswer(await dispatcher.DispatchAsync(RequestCopy.Of(request), caller, context.RequestAborted));
    }
}
