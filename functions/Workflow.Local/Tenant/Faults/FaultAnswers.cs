using System.Text;
using System.Text.Json.Nodes;

namespace Workflow.Local.Tenant;

/// <summary>What a fault makes of a call: the answer given in its place, or what becomes of the true one.</summary>
internal static class FaultAnswers
{
    /// <summary>The answer that comes instead of carrying the call out; null: it is carried out.</summary>
    public static TenantResponse? Instead(FaultRule rule, Func<int, string, string, TenantResponse> error) => rule.Kind switch
    {
        FaultKind.Throttled => error(429, "activityLimitReached", "The request has been throttled.").With("Retry-After", Seconds(rule)),
        FaultKind.ServerError => error(500, "generalException", "An unspecified error has occurred."),
        FaultKind.Unavailable => error(503, "serviceNotAvailable", "The service is temporarily unavailable.").With("Retry-After", Seconds(rule)),
        FaultKind.GatewayTimeout => error(504, "timeout", "The service did not answer in time."),
        FaultKind.Locked => error(423, "resourceLocked", "The resource you are attempting to access is locked."),
        FaultKind.Stale => error(412, "resourceModified", "ETag does not match current item's value"),
        FaultKind.Cut => new TenantResponse { Status = 0, Cut = true },
        _ => null,
    };

    /// <summary>What becomes of the answer of a call that was carried out.</summary>
    public static TenantResponse Spoil(FaultRule rule, TenantResponse answer, string url, Func<int, string, string, TenantResponse> error) => rule.Kind switch
    {
        FaultKind.TimeoutAfterSuccess => error(504, "timeout", "The service did not answer in time."),
        FaultKind.AnswerLost => answer with { Cut = true, Body = default },
        FaultKind.BodyCut => answer with { Cut = true, Body = answer.Body[..(answer.Body.Length / 2)] },
        FaultKind.Html => Text(answer, "text/html", "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Proxy</h1></body></html>"),
        FaultKind.Empty => answer with { Body = default },
        FaultKind.Truncated => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        FaultKind.WrongTypes => answer.IsJson ? Text(answer, GraphErrors.JsonType, Twist(JsonNode.Parse(answer.Body.Span))?.ToJsonString() ?? "[]") : answer,
        FaultKind.EndlessPages => answer.IsJson && JsonNode.Parse(answer.Body.Span) is JsonObject page && page.ContainsKey("value") ? Endless(answer, page, url) : answer,
        _ => answer,
    };

    private static TenantResponse Endless(TenantResponse answer, JsonObject page, string url)
    {
        page.Remove("@odata.deltaLink");
        page["@odata.nextLink"] = url;
        return Text(answer, GraphErrors.JsonType, page.ToJsonString());
    }

    /// <summary>Texts become numbers, numbers texts, arrays objects, and objects keep their names: valid JSON of no use.</summary>
    private static JsonNode? Twist(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject inner:
                var twisted = new JsonObject();
                foreach (var (name, value) in inner)
                    twisted[name] = Twist(value);

                return twisted;
            case JsonArray:
                return new JsonObject { ["0"] = true };
            case JsonValue value when value.TryGetValue<string>(out _):
                return JsonValue.Create(42);
            case null:
                return null;
            default:
                return JsonValue.Create("x");
        }
    }

    private static TenantResponse Text(TenantResponse answer, string type, string body) =>
        answer with { Status = answer.Status is 204 or 202 or 302 ? 200 : answer.Status, ContentType = type, Body = Encoding.UTF8.GetBytes(body) };

    private static string Seconds(FaultRule rule) => rule.RetryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
