using System.Text.Json;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>Reads the codes out of an error's body; tolerant, since a refusal must be understood whatever its body is.</summary>
internal static class WireError
{
    private const int Deepest = 8;

    /// <summary>Graph's code and the inner ones, outermost first; empty when there are none.</summary>
    public static IReadOnlyList<string> Codes(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Codes(document.RootElement);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>The same for an error inside a <c>$batch</c>.</summary>
    public static IReadOnlyList<string> Codes(JsonElement body)
    {
        var codes = new List<string>();
        var error = Member(body, "error");
        for (var depth = 0; error is { } at && depth < Deepest; depth++)
        {
            if (Member(at, "code") is { ValueKind: JsonValueKind.String } code)
                codes.Add(code.GetString()!);
            error = Member(at, "innerError") ?? Member(at, "innererror");
        }

        return codes;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
