using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflow.Application.Ledger;

/// <summary>The wire form of the entries: source-generated, Japanese as it is, enumerations by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SectionEntry))]
[JsonSerializable(typeof(SurveyEntry))]
internal sealed partial class LedgerJson : JsonSerializerContext;

/// <summary>The context with the options that a source-generation attribute cannot say.</summary>
internal static class LedgerForm
{
    /// <summary>What the codec uses: letters of every script stand as they are, because nothing here is ever put into a page unescaped.</summary>
    public static LedgerJson Plain { get; } = new(new JsonSerializerOptions(LedgerJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
