using System.Text.Json;

namespace Workflow.Workbooks.Tests.Reports;

/// <summary>The published schemas of docs.</summary>
internal static class DocumentSchema
{
    /// <summary>Fails unless a document is as its schema says.</summary>
    public static void Judge(string schema, JsonElement document)
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "docs", schema)));
        Conforms(rules.RootElement, rules.RootElement, document, "$");
    }

    /// <summary>Judges by the few words the schema uses: type, properties, required, items, additionalProperties, enum, const, $ref.</summary>
    private static void Conforms(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        var kind = value.ValueKind switch { JsonValueKind.True or JsonValueKind.False => "boolean", JsonValueKind.Number => "number", var k => k.ToString().ToLowerInvariant() };
        Assert.True(schema.GetProperty("type").GetString()!.Replace("integer", "number", StringComparison.Ordinal) == kind, $"{path} is a {kind}");
        if (schema.TryGetProperty("enum", out var values))
        {
            Assert.True(values.EnumerateArray().Any(v => v.GetString() == value.GetString()), $"{path}: {value}");
        }

        if (kind == "array")
        {
            foreach (var (item, i) in value.EnumerateArray().Select((v, i) => (v, i)))
            {
                Conforms(root, schema.GetProperty("items"), item, $"{path}[{i}]");
            }
        }
        else if (kind == "object")
        {
            ConformsObject(root, schema, value, path);
        }
    }

    private static void ConformsObject(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        var others = schema.GetProperty("additionalProperties");
        foreach (var property in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out var member))
            {
                Conforms(root, member, property.Value, $"{path}.{property.Name}");
            }
            else
            {
                Assert.True(others.ValueKind == JsonValueKind.Object, $"{path}.{property.Name} is not in the schema");
                Conforms(root, others, property.Value, $"{path}.{property.Name}");
            }
        }

        if (schema.TryGetProperty("required", out var required))
        {
            Assert.All(required.EnumerateArray(), r => Assert.True(value.TryGetProperty(r.GetString()!, out _), $"{path} lacks {r}"));
        }
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Workflow.sln")))
        {
            at = Path.GetDirectoryName(at) ?? throw new DirectoryNotFoundException("Workflow.sln");
        }

        return at;
    }
}
