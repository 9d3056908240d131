using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>As <c>{item}/{section}</c>.</summary>
internal sealed class AssignmentIdConverter : JsonConverter<AssignmentId>
{
    /// <inheritdoc/>
    public override AssignmentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AssignmentId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("not an assignment id");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AssignmentId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>As its text.</summary>
internal sealed class SectionCodeConverter : JsonConverter<SectionCode>
{
    /// <inheritdoc/>
    public override SectionCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SectionCode.TryParse(reader.GetString(), out var code) ? code : throw new JsonException("not a section code");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SectionCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>As the western year.</summary>
internal sealed class FiscalYearConverter : JsonConverter<FiscalYear>
{
    /// <inheritdoc/>
    public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetInt32(out var year) && year is > 1800 and < 10_000 ? new FiscalYear(year) : throw new JsonException("not a year");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Year);
}
