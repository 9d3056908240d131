using System.CommandLine;
using Workflow.Core.Rollover;
using Workflow.Local.Files;
using Workflow.Workbooks.Results;

namespace Workflow.Local.Commands;

/// <summary><c>workflow rollover DEF RESULT --year R3 -o NEXT</c>: next year's definition book with this year's answers as 前年度.</summary>
internal static class RolloverCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var definition = new Argument<string>("DEF") { Description = context.Text("definition.argument") };
        var result = new Argument<string>("RESULT") { Description = context.Text("rollover.result") };
        var year = new Option<string>("--year") { Description = context.Text("rollover.year"), HelpName = "YEAR", Required = true };
        var target = new Option<string>("--out", "-o") { Description = context.Text("rollover.out"), HelpName = "NEXT", Required = true };
        var json = JsonOutput.Option(context);
        var command = new Command("rollover", context.Text("rollover.description")) { definition, result, year, target, json };
        command.SetAction(parsed =>
        {
            var (book, report, file) = (parsed.GetRequiredValue(definition), parsed.GetRequiredValue(result), parsed.GetRequiredValue(target));
            NewDefinition.Refuse(context, file, book, report);
            if (!File.Exists(report))
            {
                throw new CommandFailure(context.Text("rollover.missing", report));
            }

            var survey = DefinitionFile.Read(context, book, parsed.GetValue(json));
            var wanted = NewDefinition.Year(context, parsed.GetRequiredValue(year), survey.Year);
            using var stream = File.OpenRead(report);
            var reading = ResultFile.Read(survey, stream);
            var next = YearRollover.Roll(survey, reading.Result ?? throw new CommandFailure($"{report}: {reading.Why(context.Language)}"), wanted);
            NewDefinition.Write(context, next.Survey, file, next.Remarks, next.Ended, parsed.GetValue(json));
            return ExitStatus.Clean;
        });
        return command;
    }
}
