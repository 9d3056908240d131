using System.Text.Json;
using Workflow.Core.Consolidation;
using Workflow.Local.Files;

namespace Workflow.Local.Commands;

/// <summary>What <c>consolidate --json</c> says (contracts §4).</summary>
internal static class ConsolidationJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter writer, FolderConsolidation consolidation)
    {
        var report = consolidation.Report;
        writer.WriteStartObject();
        writer.WriteString("survey", report.Survey.Id.Value);
        writer.WriteNumber("rows", report.Rows.Count);
        writer.WriteStartObject("sections");
        writer.WriteNumber("total", report.Sections.Count);
        writer.WriteNumber("consolidated", report.Statistics.Count(SectionState.Consolidated));
        WriteStrings(writer, "missing", report.Sections.Where(s => s.State != SectionState.Consolidated).Select(s => s.Section.Code.Value));
        writer.WriteEndObject();
        writer.WriteStartArray("rejected");
        foreach (var file in report.Rejected)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file.File);
            writer.WriteString("section", file.Section?.Value);
            writer.WriteString("code", file.Code);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteRatings(writer, report);
        WriteStrings(writer, "files", consolidation.Files);

        writer.WriteStartArray("superseded");
        foreach (var (section, file) in report.Sections.SelectMany(s => s.Superseded.Select(f => (s, f))))
        {
            writer.WriteStartObject();
            writer.WriteString("section", section.Section.Code.Value);
            writer.WriteString("file", file);
            writer.WriteString("by", section.File);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteStrings(writer, "missingControls", consolidation.MissingControls);
        writer.WriteEndObject();
    }

    /// <summary>How often each rating was given: <c>"ratings": {"A": 12, …}</c>, every code of the scale present.</summary>
    private static void WriteRatings(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("ratings");
        foreach (var (level, count) in report.Survey.Scale.Levels.Zip(report.Statistics.Overall.Counts))
        {
            writer.WriteNumber(level.Code, count);
        }

        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
