using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary><c>$batch</c>: up to 20 requests, each charged and answered by itself (R6); what depends on a failed one is answered with 424.</summary>
internal sealed class BatchEndpoint(Func<TenantRequest, CancellationToken, Task<TenantResponse>> answerOne)
{
    private const int Most = 20;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public async Task<TenantResponse> AnswerAsync(TenantCall call, CancellationToken cancellationToken)
    {
        var requests = call.Body.Elements("requests").ToList();
        if (Refusal(requests) is { } refusal)
            return call.Error(400, "BadRequest", refusal);

        var answers = new Dictionary<string, TenantResponse>(StringComparer.Ordinal);
        foreach (var request in requests)
        {
            var failed = request.Texts("dependsOn").Any(id => answers.TryGetValue(id, out var before) && before.Status >= 400);
            answers[request.Text("id")!] = failed
                ? call.Error(424, "FailedDependency", "A request this one depends on has failed.")
                : await answerOne(Inner(call.Request, request), cancellationToken);
        }

        // The service answers in any order; the last first makes callers look at the ids.
        return Answer(call, answers.Reverse(), answers.Values.Sum(a => a.ResourceUnits ?? 0));
    }

    private static string? Refusal(List<JsonElement> requests)
    {
        var ids = requests.Select(r => r.Text("id")).ToList();
        return requests.Count is 0 or > Most ? $"A batch takes 1 to {Most} requests."
            : ids.Contains(null) || ids.Distinct().Count() < ids.Count ? "Every request needs an id of its own."
            : requests.Exists(r => r.Text("method") is null || r.Text("url") is null || r.Text("url")!.Contains("$batch", StringComparison.Ordinal)) ? "Every request needs method and url; a batch holds no batch."
            : requests.Exists(r => r.Has("body") && r.Member("headers").ValueKind != JsonValueKind.Object) ? "A body needs the header Content-Type."
            : requests.Index().Any(r => r.Item.Texts("dependsOn").Any(d => ids.IndexOf(d) is var at && (at < 0 || at >= r.Index))) ? "dependsOn must name requests before it."
            : null;
    }

    private static TenantRequest Inner(TenantRequest outer, JsonElement request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in (string[])["Authorization", "User-Agent"])
        {
            if (outer.Header(name) is { } value)
                headers[name] = value;
        }

        if (request.Member("headers") is { ValueKind: JsonValueKind.Object } own)
        {
            foreach (var header in own.EnumerateObject().Where(h => h.Value.ValueKind == JsonValueKind.String && h.Name != "Authorization"))
                headers[header.Name] = header.Value.GetString()!;
        }

        var body = request.Member("body") switch
        {
            { ValueKind: JsonValueKind.Undefined } => [],
            { ValueKind: JsonValueKind.String } text => text.TryGetBytesFromBase64(out var bytes) ? bytes : [],
            var json => Encoding.UTF8.GetBytes(json.GetRawText()),
        };
        return new(request.Text("method")!.ToUpperInvariant(), outer.Origin, "/v1.0/" + request.Text("url")!.TrimStart('/'), headers, body);
    }

    private static TenantResponse Answer(TenantCall call, IEnumerable<KeyValuePair<string, TenantResponse>> answers, int units)
    {
        var buffer = new ArrayBufferWriter<byte>(4_096);
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteStartArray("responses");
        foreach (var (id, answer) in answers)
            WriteOne(call, json, id, answer);

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return new() { Status = 200, ContentType = GraphErrors.JsonType, Body = buffer.WrittenMemory, ResourceUnits = units };
    }

    private static void WriteOne(TenantCall call, Utf8JsonWriter json, string id, TenantResponse answer)
    {
        // A broken connection cannot happen to one of several answers: the gateway reports it.
        var told = answer.Cut ? call.Error(504, "timeout", "The service did not answer in time.") : answer;
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteNumber("status", told.Status);
        json.WriteStartObject("headers");
        foreach (var (name, value) in told.Headers)
            json.WriteString(name, value);

        if (told.ContentType is not null)
            json.WriteString("Content-Type", told.ContentType);

        json.WriteEndObject();
        if (told.Body.Length > 0)
        {
            json.WritePropertyName("body");
            WriteBody(json, told);
        }

        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, TenantResponse answer)
    {
        var reader = new Utf8JsonReader(answer.Body.Span);
        if (answer.IsJson && JsonDocument.TryParseValue(ref reader, out var document))
        {
            using (document)
                document.RootElement.WriteTo(json);
        }
        else
        {
            json.WriteBase64StringValue(answer.Body.Span);
        }
    }
}
