using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Core.Answers;

namespace Workflow.Application.Endpoints.OpenApi;

/// <summary>JSON schemas of the shapes, each once under its own name, read off the very metadata that serialises them.</summary>
internal sealed class SchemaBook
{
    private static readonly Dictionary<Type, (string Type, string? Format)> Plain = new()
    {
        [typeof(string)] = ("string", null),
        [typeof(bool)] = ("boolean", null),
        [typeof(int)] = ("integer", "int32"),
        [typeof(long)] = ("integer", "int64"),
        [typeof(decimal)] = ("number", null),
        [typeof(DateTimeOffset)] = ("string", "date-time"),
        [typeof(DateOnly)] = ("string", "date"),
        [typeof(Uri)] = ("string", "uri"),
        [typeof(AcknowledgedWarning)] = ("string", null),
    };

    private readonly SortedDictionary<string, JsonNode> schemas = new(StringComparer.Ordinal);

    /// <summary>Every schema met so far, by name.</summary>
    public JsonObject Components => new(schemas.Select(s => KeyValuePair.Create<string, JsonNode?>(s.Key, s.Value)));

    /// <summary>The schema of a type, as a reference when it has a name.</summary>
    public JsonNode Of(Type type, bool nullable = false)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var maybe = nullable || bare != type;
        if (Plain.TryGetValue(bare, out var plain))
        {
            return Simple(plain.Type, plain.Format, maybe);
        }

        var info = ApiForm.Readable.GetTypeInfo(bare) ?? throw new InvalidOperationException($"{bare} is not among the API's shapes.");
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => With("array", "items", Of(info.ElementType!), maybe),
            JsonTypeInfoKind.Dictionary => With("object", "additionalProperties", Of(info.ElementType!), maybe),
            _ => Reference(bare, info, maybe),
        };
    }

    private JsonObject Reference(Type type, JsonTypeInfo info, bool nullable)
    {
        if (!schemas.ContainsKey(type.Name))
        {
            schemas[type.Name] = new JsonObject();
            schemas[type.Name] = type.IsEnum ? Choice(type) : Object(info);
        }

        var reference = new JsonObject { ["$ref"] = $"#/components/schemas/{type.Name}" };
        return nullable ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
    }

    private JsonObject Object(JsonTypeInfo info)
    {
        var properties = new JsonObject();
        foreach (var property in info.Properties)
        {
            properties[property.Name] = Of(property.PropertyType, property.IsGetNullable);
        }

        // What we answer is always whole; what we are sent may leave out whatever may be null.
        var isSent = info.Type.Name.EndsWith("Request", StringComparison.Ordinal) || info.Type.Namespace == typeof(AnswersDocument).Namespace;
        var required = info.Properties.Where(p => !isSent || !p.IsGetNullable).Select(p => JsonValue.Create(p.Name));
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray([.. required]) };
    }

    private static JsonObject Choice(Type type) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(n => JsonValue.Create(Written(type, n)))]) };

    private static string Written(Type type, string name) => type.GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? name;

    private static JsonObject Simple(string type, string? format, bool nullable)
    {
        var schema = new JsonObject { ["type"] = Named(type, nullable) };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private static JsonObject With(string type, string name, JsonNode inner, bool nullable) => new() { ["type"] = Named(type, nullable), [name] = inner };

    private static JsonNode Named(string type, bool nullable) => nullable ? new JsonArray(type, "null") : JsonValue.Create(type);
}
