using System.Text.Json;
using Workflow.Core.Findings;
using Workflow.Local.Files;

namespace Workflow.Local.Commands;

/// <summary>What <c>check --json</c> says of one file (contracts §4).</summary>
internal static class CheckedFileJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter writer, CheckedFile file, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("file", file.File);
        writer.WriteString("survey", file.Survey?.Value);
        writer.WriteString("section", file.Section?.Value);
        writer.WriteString("status", CheckedFileText.Word(file.Result.Status));
        writer.WriteNumber("answered", file.Result.Answered);
        writer.WriteNumber("total", file.Result.Total);
        writer.WriteStartArray("findings");
        foreach (var finding in file.Result.Findings)
        {
            JsonSerializer.Serialize(writer, FindingView.Of(finding, language), FindingJson.Readable.FindingView);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
