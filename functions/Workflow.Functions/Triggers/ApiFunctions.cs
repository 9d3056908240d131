using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Workflow.Application.Endpoints;
using Workflow.Application.Endpoints.Access;
using Workflow.Functions.Identity;

namespace Workflow.Functions.Triggers;

/// <summary>The HTTP doors. Who may do what, limits and problems are the dispatcher's; here the caller is told and bytes are copied.</summary>
internal sealed class ApiFunctions(Dispatcher dispatcher, CallerReader callers)
{
    /// <summary>Every route of the API.</summary>
    [Function("Api")]
    public async Task ApiAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "patch", "delete", Route = "{*path}")] HttpRequest request) =>
        await AnswerAsync(request, await callers.OfAsync(request.HttpContext));

    /// <summary>Change notifications of Graph: answered within seconds, the work is left to the engine. Graph shows no token of ours but the subscription's secret.</summary>
    [Function("GraphNotifications")]
    public async Task NotificationsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "graph/notifications")] HttpRequest request) =>
        await AnswerAsync(request, Caller.Nobody);

    private async Task AnswerAsync(HttpRequest request, Caller caller)
    {
        var context = request.HttpContext;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null; // the dispatcher holds the limits, route by route
        var answer = await dispatcher.DispatchAsync(HttpCopy.Read(request), caller, context.RequestAborted);
        await HttpCopy.WriteAsync(answer, context.Response, context.RequestAborted);
    }
}
