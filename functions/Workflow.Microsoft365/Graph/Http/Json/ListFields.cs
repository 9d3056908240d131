using System.Text.Json;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>Column values between JSON and our form.</summary>
internal static class ListFields
{
    /// <summary>Reads columns; annotations and blanks fall away, a value of a kind we never write (a person, a choice of several) is kept as its JSON text.</summary>
    public static IReadOnlyDictionary<string, ListValue> ToModel(IReadOnlyDictionary<string, JsonElement> fields)
    {
        var values = new Dictionary<string, ListValue>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            if (!name.Contains('@', StringComparison.Ordinal) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                values[name] = ToModel(value);
        }

        return values;
    }

    /// <summary>Writes columns.</summary>
    public static Dictionary<string, JsonElement> ToWire(IReadOnlyDictionary<string, ListValue> fields) =>
        fields.ToDictionary(field => field.Key, field => ToWire(field.Value), StringComparer.Ordinal);

    private static ListValue ToModel(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ListValue.Of(value.GetString()),
        JsonValueKind.Number => ListValue.Of(value.GetDouble()),
        JsonValueKind.True => ListValue.Of(true),
        JsonValueKind.False => ListValue.Of(false),
        _ => ListValue.Of(value.GetRawText()),
    };

    private static JsonElement ToWire(ListValue value) =>
        value.Text is { } text ? JsonSerializer.SerializeToElement(text, GraphJson.Default.String)
        : value.Number is { } number ? Number(number)
        : value.MaybeFlag is { } flag ? JsonSerializer.SerializeToElement(flag, GraphJson.Default.Boolean)
        : JsonSerializer.SerializeToElement(null, GraphJson.Default.String);

    private static JsonElement Number(double number) =>
        JsonSerializer.SerializeToElement(number, GraphJson.Default.Double);
}
