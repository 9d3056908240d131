using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Errors in Graph's shape: <c>{error: {code, message, innerError}}</c>.</summary>
internal static class GraphErrors
{
    public const string JsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TenantResponse Make(int status, string code, string message, string? inner, DateTimeOffset now, string requestId, string? clientRequestId)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteStartObject("innerError");
        if (inner is not null)
            json.WriteString("code", inner);

        json.WriteString("date", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("request-id", requestId);
        json.WriteString("client-request-id", clientRequestId ?? requestId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return new TenantResponse { Status = status, ContentType = JsonType, Body = buffer.WrittenMemory };
    }
}
