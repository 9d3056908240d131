using System.Globalization;
using System.Text.Json;
using Workflow.Core.Calendar;
using Workflow.Local.Commands;

namespace Workflow.Local.Demo;

/// <summary>Tells the demo's year: a story for people, or one JSON object (contracts §8).</summary>
internal static class DemoStory
{
    /// <summary>Writes the year.</summary>
    public static void Write(CommandContext context, DemoYear year, TimeSpan elapsed, bool json)
    {
        if (json)
        {
            JsonOutput.Write(context.Output, writer => WriteJson(writer, year, elapsed));
        }
        else
        {
            WriteText(context, year, elapsed);
        }
    }

    private static void WriteText(CommandContext context, DemoYear year, TimeSpan elapsed)
    {
        context.Line("demo.title", year.Survey.PlanName, year.Survey.Name, year.Sections.Count.ToString(), year.Survey.Items.Count.ToString());
        var day = default(DateOnly);
        foreach (var happened in year.Events)
        {
            var date = JapanTime.DateOf(happened.At);
            if (date != day)
            {
                context.Output.WriteLine();
                context.Output.WriteLine(JapaneseDate.WithWeekday(date));
                day = date;
            }

            context.Line("demo.event", happened.At.ToString("HH:mm", CultureInfo.InvariantCulture), happened.Section?.Name ?? context.Text("demo.office"), happened.Detail);
        }

        context.Output.WriteLine();
        context.Line("consolidate.ratings", string.Join("  ", year.Ratings.Select(r => $"{r.Key} {r.Value}")));
        context.Line("demo.notices", year.Notices.ToString());
        context.Line("demo.files", year.Folder);
        foreach (var file in year.ReportFiles)
        {
            context.Line("consolidate.file", file);
        }

        context.Line("demo.done", elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static void WriteJson(Utf8JsonWriter writer, DemoYear year, TimeSpan elapsed)
    {
        writer.WriteStartObject();
        writer.WriteString("survey", year.Survey.Id.Value);
        writer.WriteNumber("sections", year.Sections.Count);
        writer.WriteStartArray("events");
        foreach (var happened in year.Events)
        {
            writer.WriteStartObject();
            writer.WriteString("at", happened.At);
            writer.WriteString("kind", happened.Kind);
            writer.WriteString("section", happened.Section?.Code.Value);
            writer.WriteString("detail", happened.Detail);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("notices", year.Notices);
        writer.WriteStartObject("ratings");
        foreach (var (code, count) in year.Ratings)
        {
            writer.WriteNumber(code, count);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("reports");
        foreach (var file in year.ReportFiles)
        {
            writer.WriteStringValue(file);
        }

        writer.WriteEndArray();
        writer.WriteNumber("elapsedSeconds", Math.Round(elapsed.TotalSeconds, 2));
        writer.WriteEndObject();
    }
}
