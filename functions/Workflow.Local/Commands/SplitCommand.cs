using System.CommandLine;
using System.Text.Json;
using Workflow.Core.Questionnaires;
using Workflow.Local.Files;

namespace Workflow.Local.Commands;

/// <summary><c>workflow split DEF -o DIR [--issue N]</c>: a definition book becomes section workbooks.</summary>
internal static class SplitCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var definition = new Argument<string>("DEF") { Description = context.Text("definition.argument") };
        var folder = new Option<string>("--out", "-o") { Description = context.Text("split.out"), HelpName = "DIR", Required = true };
        var issue = new Option<int>("--issue") { Description = context.Text("split.issue"), HelpName = "N", DefaultValueFactory = _ => 1 };
        var json = JsonOutput.Option(context);
        var command = new Command("split", context.Text("split.description")) { definition, folder, issue, json };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(definition), parsed.GetRequiredValue(folder), parsed.GetValue(issue), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string definition, string folder, int issue, bool json)
    {
        if (issue < 1)
        {
            throw new CommandFailure(context.Text("split.issue.invalid", issue.ToString()));
        }

        var survey = DefinitionFile.Read(context, definition, json);
        var files = SurveySplit.Write(new AssignmentPlan(survey), survey, folder, issue, context.Progress("progress.split"));
        if (json)
        {
            JsonOutput.Write(context.Output, writer => Describe(writer, survey.Id.Value, files));
            return ExitStatus.Clean;
        }

        context.Line("split.done", survey.Name, files.Count.ToString(), folder);
        foreach (var file in files)
        {
            context.Line("split.file", file.Section.Code.Value, file.Section.Name, file.Rows.ToString(), file.Indicators.ToString(), Path.GetFileName(file.File));
        }

        return ExitStatus.Clean;
    }

    private static void Describe(Utf8JsonWriter writer, string survey, IReadOnlyList<SplitFile> files)
    {
        writer.WriteStartObject();
        writer.WriteString("survey", survey);
        writer.WriteStartArray("files");
        foreach (var file in files)
        {
            writer.WriteStartObject();
            writer.WriteString("section", file.Section.Code.Value);
            writer.WriteString("name", file.Section.Name);
            writer.WriteString("file", file.File);
            writer.WriteNumber("rows", file.Rows);
            writer.WriteNumber("indicators", file.Indicators);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
