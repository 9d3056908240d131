using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Workflow.Application.Notices;
using Workflow.Application.Ports;

namespace Workflow.Microsoft365.Notices;

/// <summary>
/// Cards in the coordinator's channel through a Workflows webhook, at most once: a post cannot be looked up, so nothing that may have arrived is repeated (R42).
/// The address is a credential; it is never logged.
/// </summary>
public sealed class TeamsCards(HttpClient http, WebhookAddress webhook, TimeProvider time)
{
    private static readonly byte[] Before = Encoding.UTF8.GetBytes("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":""");
    private static readonly byte[] After = Encoding.UTF8.GetBytes("}]}");

    /// <summary>Posts a card.</summary>
    public async Task<PortResult> PostAsync(Notice notice, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent([.. Before, .. NoticeCard.Of(notice).Span, .. After]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => patience.Cancel(), null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
        try
        {
            using var response = await http.PostAsync(webhook.Value, content, patience.Token);
            return EndingOf(response);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            return PortResult.Failed(PortStatus.Throttled, new PortFault("webhook-unreachable", RetryAt: time.GetUtcNow() + TimeSpan.FromMinutes(1)));
        }
        catch (HttpRequestException)
        {
            return PortResult.Failed(PortStatus.Unknown, new PortFault("no-answer"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PortResult.Failed(PortStatus.Unknown, new PortFault("timed-out"));
        }
    }

    private PortResult EndingOf(HttpResponseMessage response) => response.StatusCode switch
    {
        _ when response.IsSuccessStatusCode => PortResult.Done,
        HttpStatusCode.TooManyRequests => PortResult.Failed(PortStatus.Throttled, new PortFault("webhook-429", RetryAt: time.GetUtcNow() + (response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(30)))),
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => PortResult.Failed(PortStatus.Unknown, new PortFault($"webhook-{(int)response.StatusCode}")),
        _ => PortResult.Failed(PortStatus.Refused, new PortFault($"webhook-{(int)response.StatusCode}")),
    };
}
