using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>
/// A warning that the section confirmed: <c>code/row/field</c>, as the pane sends it; the finding itself as it was answered (<c>code</c>, <c>row</c>, <c>field</c>);
/// or a bare code, which confirms every warning of that code.
/// </summary>
/// <param name="Name"><c>code/row/field</c> or a bare code.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct AcknowledgedWarning(string Name)
{
    /// <summary>Reads any of the forms; writes the name.</summary>
    internal sealed class Converter : JsonConverter<AcknowledgedWarning>
    {
        /// <inheritdoc/>
        public override AcknowledgedWarning Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new AcknowledgedWarning(reader.GetString()!);
            }

            using var finding = JsonDocument.ParseValue(ref reader);
            if (finding.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException("A confirmed warning is a text or a finding.");
            }

            return new AcknowledgedWarning(string.Join('/', Text(finding.RootElement, "code"), Text(finding.RootElement, "row"), Text(finding.RootElement, "field")));
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, AcknowledgedWarning value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);

        private static string? Text(JsonElement finding, string name) =>
            finding.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
