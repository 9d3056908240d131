using System.CommandLine;
using Workflow.Core.Checks;
using Workflow.Core.Surveys;
using Workflow.Local.Files;

namespace Workflow.Local.Commands;

/// <summary><c>workflow check FILE…</c>: says of every file what to correct and what to confirm.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("FILE") { Description = context.Text("check.files"), Arity = ArgumentArity.OneOrMore };
        var definition = new Option<string?>("--definition") { Description = context.Text("check.definition"), HelpName = "DEF" };
        var section = new Option<string?>("--section") { Description = context.Text("check.section"), HelpName = "CODE" };
        var issue = new Option<int?>("--issue") { Description = context.Text("check.issue"), HelpName = "N" };
        var json = JsonOutput.Option(context);
        var command = new Command("check", context.Text("check.description")) { files, definition, section, issue, json };
        command.SetAction(parsed =>
        {
            var survey = parsed.GetValue(definition) is { } book ? DefinitionFile.Read(context, book, parsed.GetValue(json)) : null;
            var check = new WorkbookCheck(survey, SectionOf(context, parsed.GetValue(section), survey), parsed.GetValue(issue));
            return Run(context, check, parsed.GetRequiredValue(files), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(CommandContext context, WorkbookCheck check, string[] files, bool json)
    {
        if (Array.TrueForAll(files, f => !File.Exists(f)))
        {
            throw new CommandFailure(context.Text("check.missing", files[0]));
        }

        var counts = new int[Enum.GetValues<CheckStatus>().Length];
        var bar = context.Progress("progress.check");
        foreach (var file in bar.Over(check.All(files), files.Length))
        {
            bar.Clear();
            counts[(int)file.Result.Status]++;
            if (json)
            {
                JsonOutput.Write(context.Output, writer => CheckedFileJson.Write(writer, file, context.Language));
            }
            else
            {
                CheckedFileText.Write(context, file);
            }
        }

        if (!json)
        {
            context.Line("check.done", [files.Length.ToString(), .. counts.Select(c => c.ToString())]);
        }

        return counts[(int)CheckStatus.Errors] + counts[(int)CheckStatus.Rejected] > 0 ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private static SectionCode? SectionOf(CommandContext context, string? text, Survey? survey)
    {
        if (text is null)
        {
            return null;
        }

        if (!SectionCode.TryParse(text, out var code))
        {
            throw new CommandFailure(context.Text("check.section.invalid", text));
        }

        if (survey is not null && survey.Sections.All(s => s.Code != code))
        {
            throw new CommandFailure(context.Text("check.section.unknown", text, string.Join("、", survey.Sections.Select(s => s.Code.Value).Take(20))));
        }

        return code;
    }
}
