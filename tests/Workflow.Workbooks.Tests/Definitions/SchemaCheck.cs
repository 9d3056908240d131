using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Workflow.Workbooks.Tests.Definitions;

/// <summary>
/// Validates JSON against the part of JSON Schema 2020-12 that our schema uses. A keyword it does not know fails the test instead of passing silently.
/// </summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description"];

    /// <summary>Every violation, as <c>path: what</c>.</summary>
    public IReadOnlyList<string> Validate(JsonNode? value)
    {
        var faults = new List<string>();
        Check(root, value, "$", faults);
        return faults;
    }

    private void Check(JsonObject schema, JsonNode? value, string path, List<string> faults)
    {
        foreach (var (keyword, rule) in schema)
        {
            var fits = keyword switch
            {
                "$ref" => Follow((string)rule!, value, path, faults),
                "type" => IsType((string)rule!, value),
                "enum" => rule!.AsArray().Any(w => JsonNode.DeepEquals(w, value)),
                "pattern" => value is not JsonValue v || Regex.IsMatch((string)v!, (string)rule!, RegexOptions.None, TimeSpan.FromSeconds(1)),
                "minLength" => ((string)value!).Length >= (int)rule!,
                "minItems" => value!.AsArray().Count >= (int)rule!,
                "minimum" => (double)value! >= (double)rule!,
                "maximum" => (double)value! <= (double)rule!,
                "exclusiveMinimum" => (double)value! > (double)rule!,
                "required" => rule!.AsArray().All(n => value!.AsObject().ContainsKey((string)n!)),
                "properties" => Properties(rule!.AsObject(), value!.AsObject(), path, faults),
                "additionalProperties" => Additional(schema, rule!, value!.AsObject(), path, faults),
                "items" => Items(rule!.AsObject(), value!.AsArray(), path, faults),
                _ => Annotations.Contains(keyword) ? true : throw new NotSupportedException($"Schema keyword '{keyword}'."),
            };
            if (!fits)
            {
                faults.Add($"{path}: {keyword}");
                return;
            }
        }
    }

    private bool Follow(string reference, JsonNode? value, string path, List<string> faults)
    {
        Check(root["$defs"]![reference["#/$defs/".Length..]]!.AsObject(), value, path, faults);
        return true;
    }

    private bool Properties(JsonObject properties, JsonObject value, string path, List<string> faults)
    {
        foreach (var (name, schema) in properties.Where(p => value.ContainsKey(p.Key)))
        {
            Check(schema!.AsObject(), value[name], $"{path}.{name}", faults);
        }

        return true;
    }

    private bool Additional(JsonObject schema, JsonNode rule, JsonObject value, string path, List<string> faults)
    {
        var others = value.Where(v => schema["properties"]?.AsObject().ContainsKey(v.Key) != true).ToList();
        if (rule is not JsonObject each)
        {
            return others.Count == 0;
        }

        others.ForEach(o => Check(each, o.Value, $"{path}.{o.Key}", faults));
        return true;
    }

    private bool Items(JsonObject schema, JsonArray values, string path, List<string> faults)
    {
        for (var i = 0; i < values.Count; i++)
        {
            Check(schema, values[i], $"{path}[{i}]", faults);
        }

        return true;
    }

    private static bool IsType(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", System.Text.Json.JsonValueKind.Object) or ("array", System.Text.Json.JsonValueKind.Array) or ("string", System.Text.Json.JsonValueKind.String)
            or ("boolean", System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) or ("number", System.Text.Json.JsonValueKind.Number) => true,
        ("integer", System.Text.Json.JsonValueKind.Number) => double.IsInteger((double)value),
        _ => false,
    };
}
