using System.Text;
using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;

namespace Workflow.Application.Endpoints.Graph;

/// <summary>Change notifications of Microsoft Graph. Answers at once; the work is left to the engine.</summary>
internal sealed class NotificationEndpoint(ApiServices services)
{
    private const int LongestToken = 4_096;

    /// <summary>Echoes a validation token; takes notifications of known subscriptions and ignores all others without saying so.</summary>
    public Task<ApiResponse> TakeAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Request.Query.TryGetValue("validationToken", out var token) && token.Length <= LongestToken)
        {
            return Task.FromResult(new ApiResponse(200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(token)).With("X-Content-Type-Options", "nosniff"));
        }

        if (call.Read(GraphNotificationJson.Default.GraphNotifications) is not { } notifications)
        {
            return Task.FromResult(ProblemCatalogue.Answer("invalidRequest", call.Language));
        }

        // Not short-circuited: every notification is compared, so a burst takes the same time whichever of them is ours.
        var ours = (notifications.Value ?? []).Count(n => services.Subscriptions.IsOurs(n?.SubscriptionId, n?.ClientState));
        if (ours > 0)
        {
            services.Subscriptions.Wake();
        }

        return Task.FromResult(ApiResponse.Empty(202));
    }
}
