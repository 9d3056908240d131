using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>Answers made here instead of by the service, in the service's own form.</summary>
internal static class LocalAnswer
{
    /// <summary>An answer with a code of <see cref="OutcomeHeaders"/>.</summary>
    public static HttpResponseMessage Of(HttpRequestMessage request, HttpStatusCode status, string code, TimeSpan? retryAfter = null)
    {
        var answer = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent($$$"""{"error":{"code":"{{{code}}}","message":"{{{code}}}"}}""", Encoding.UTF8, "application/json"),
        };
        answer.Headers.Add(OutcomeHeaders.Local, code);
        if (retryAfter is { } wait)
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)));
        return answer;
    }
}
