using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>One call while it is being answered: what was asked, by whom, what the tenant holds, and what the call changes.</summary>
internal sealed class TenantCall(TenantRequest request, Address address, Route route, Caller caller, TenantSite site, DateTimeOffset now, string requestId)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private JsonElement? body;

    public TenantRequest Request => request;

    public Address Address => address;

    public QueryOptions Query => address.Query;

    public Route Route => route;

    public Caller Caller => caller;

    public TenantSite Site => site;

    public TenantOptions Options => site.Options;

    public TenantState State => site.State;

    public Transaction Changes { get; } = new(site.State);

    public DateTimeOffset Now => now;

    /// <summary>Something found by the route's asynchronous step, for the handler.</summary>
    public object? Prepared { get; set; }

    /// <summary>A segment of the address by its place.</summary>
    public string Segment(int index) => address.Segments[index];

    /// <summary>The body as a JSON object; an undefined element when it is none.</summary>
    public JsonElement Body => body ??= ReadBody();

    public string VersionRoot => $"{request.Origin}/v1.0";

    public Selection Selection => Selection.Parse(Query["$select"]);

    /// <summary>An answer with a JSON object, begun with its <c>@odata.context</c>.</summary>
    public TenantResponse Json(int status, string? context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2_048);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        if (context is not null)
            json.WriteString("@odata.context", $"{VersionRoot}/$metadata#{context}");

        write(json);
        json.WriteEndObject();
        json.Flush();
        return new TenantResponse { Status = status, ContentType = GraphErrors.JsonType, Body = buffer.WrittenMemory };
    }

    /// <summary>An answer with a page of a collection.</summary>
    public TenantResponse Page<T>(string context, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        var size = Query.Top(Options.PageSize);
        _ = int.TryParse(Query["$skiptoken"] ?? Query["$skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip);
        var page = all.Skip(skip).Take(size + 1).ToList();
        return Json(200, context, json =>
        {
            if (page.Count > size)
                json.WriteString("@odata.nextLink", $"{Url}?{Query.With("$skiptoken", (skip + size).ToString(CultureInfo.InvariantCulture), "$skip")}");

            WriteArray(json, page.Take(size), write);
        });
    }

    /// <summary>Writes <c>value</c>, the items of a collection.</summary>
    public static void WriteArray<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray("value");
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The call's own address without its query.</summary>
    public string Url => request.Origin + request.Target.Split('?')[0];

    public TenantResponse Error(int status, string code, string message, string? inner = null) =>
        GraphErrors.Make(status, code, message, inner, now, requestId, request.Header("client-request-id"));

    public TenantResponse NotFound(string what = "The resource could not be found.") => Error(404, "itemNotFound", what);

    public TenantResponse Invalid(string message) => Error(400, "invalidRequest", message);

    public TenantResponse Denied() => Error(403, "accessDenied", "The caller does not have permission to perform the action.");

    public TenantResponse Changed() => Error(412, "resourceModified", "ETag does not match current item's value");

    public static TenantResponse NoContent { get; } = new() { Status = 204 };

    public static TenantResponse Accepted { get; } = new() { Status = 202 };

    /// <summary>Whether an If-Match header speaks against an eTag.</summary>
    public bool IsStale(string eTag) => IsStale(request.Header("If-Match"), eTag);

    public static bool IsStale(string? ifMatch, string eTag) =>
        ifMatch is not null && ifMatch != "*" && !ifMatch.Split(',', StringSplitOptions.TrimEntries).Any(t => SameTag(t, eTag))
        && !SameTag(ifMatch, eTag);

    private static bool SameTag(string left, string right) =>
        left.StartsWith("W/", StringComparison.Ordinal) ? left.AsSpan(2).Equals(right, StringComparison.OrdinalIgnoreCase) : left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private JsonElement ReadBody()
    {
        try
        {
            var reader = new Utf8JsonReader(request.Body.Span, new JsonReaderOptions { MaxDepth = 64 });
            var element = JsonElement.ParseValue(ref reader);
            return element.ValueKind == JsonValueKind.Object ? element : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
