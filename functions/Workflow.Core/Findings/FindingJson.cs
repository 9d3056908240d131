using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Workflow.Core.Findings;

/// <summary>
/// Source-generated JSON of findings: <c>{code, severity, row, field, cell, message, hint}</c>; what is absent is written as null. A larger document
/// combines this context with its own.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FindingView))]
[JsonSerializable(typeof(IReadOnlyList<FindingView>))]
public sealed partial class FindingJson : JsonSerializerContext
{
    /// <summary>Writes Japanese as itself, on one line.</summary>
    public static FindingJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = JsonNumberHandling.Strict,
    });
}
