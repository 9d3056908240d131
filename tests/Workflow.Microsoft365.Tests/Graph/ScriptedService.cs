using System.Net;
using System.Text;

namespace Workflow.Microsoft365.Tests.Graph;

/// <summary>Answers requests as a test wrote down, in order; the last answer repeats. Remembers what was asked, and when.</summary>
public sealed class ScriptedService(TimeProvider time) : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage>> script = new();
    private Func<HttpRequestMessage, HttpResponseMessage> last = _ => throw new InvalidOperationException("Nothing was scripted.");

    public IList<Asked> Requests { get; } = [];

    public ScriptedService Then(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        script.Enqueue(answer);
        return this;
    }

    public ScriptedService Then(HttpStatusCode status, string? json = null, params (string Name, string Value)[] headers) => Then(_ => Answer(status, json, headers));

    public ScriptedService ThenThrow(Func<Exception> exception) => Then(_ => throw exception());

    public static HttpResponseMessage Answer(HttpStatusCode status, string? json, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status);
        if (json is not null)
            answer.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        return answer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new Asked(time.GetUtcNow(), request.Method.Method, request.RequestUri!, body, request.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase)));
        if (script.TryDequeue(out var next))
            last = next;
        return last(request);
    }

    public sealed record Asked(DateTimeOffset At, string Method, Uri Uri, string Body, IReadOnlyDictionary<string, string> Headers);
}
