using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workflow.Microsoft365.Graph.Tracing;

/// <summary>
/// Writes Graph calls as JSON Lines (contracts §4, <c>--graph-trace FILE</c>). A tool for looking closely, never on by itself: bodies hold names and answers.
/// Credentials are left out or blackened: the Authorization header, and the signatures in upload and webhook addresses.
/// May be used from several threads at once; each line is written whole and flushed.
/// </summary>
public sealed partial class GraphTrace(Stream output) : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };
    private readonly Lock gate = new();

    /// <summary>A trace into a file, which is emptied first.</summary>
    public static GraphTrace ToFile(string path) => new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite));

    /// <summary>Adds one call.</summary>
    public void Write(GraphCallRecord call)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
            WriteCall(json, call);

        var text = Credential().Replace(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length), "$1=***");
        var bytes = Encoding.UTF8.GetBytes(text + "\n");
        lock (gate)
        {
            output.Write(bytes);
            output.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private static void WriteCall(Utf8JsonWriter json, GraphCallRecord call)
    {
        json.WriteStartObject();
        json.WriteString("t", call.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("method", call.Method);
        json.WriteString("url", call.Url);
        WriteHeaders(json, "requestHeaders", call.RequestHeaders);
        WriteBody(json, "requestBody", call.RequestJson);
        json.WriteNumber("status", call.Status);
        WriteHeaders(json, "responseHeaders", call.ResponseHeaders);
        WriteBody(json, "responseBody", call.ResponseJson);
        json.WriteNumber("resourceUnits", call.ResourceUnits);
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, string name, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        json.WriteStartObject(name);
        foreach (var group in headers.GroupBy(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase))
        {
            if (!group.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                json.WriteString(group.Key, string.Join(", ", group));
        }

        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> body)
    {
        json.WritePropertyName(name);
        try
        {
            if (body.IsEmpty)
            {
                json.WriteNullValue();
                return;
            }

            using var document = JsonDocument.Parse(body);
            document.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteNullValue(); // said to be JSON and is not: the caller's fault report tells, the trace stays readable
        }
    }

    [GeneratedRegex(@"\b(tempauth|sig|access_token)=[^&""\s]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Credential();
}
