using System.CommandLine;
using Workflow.Core.Calendar;
using Workflow.Core.Recognition;
using Workflow.Core.Remarks;
using Workflow.Core.Rollover;
using Workflow.Workbooks.Tables;

namespace Workflow.Local.Commands;

/// <summary><c>workflow init TABLE -o DEF</c>: any city's published table becomes a definition book.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var table = new Argument<string>("TABLE") { Description = context.Text("init.table") };
        var target = new Option<string>("--out", "-o") { Description = context.Text("init.out"), HelpName = "DEF", Required = true };
        var year = new Option<string?>("--year") { Description = context.Text("init.year"), HelpName = "YEAR" };
        var json = JsonOutput.Option(context);
        var command = new Command("init", context.Text("init.description")) { table, target, year, json };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(table), parsed.GetRequiredValue(target), parsed.GetValue(year), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string table, string target, string? year, bool json)
    {
        NewDefinition.Refuse(context, target, table);
        var recognized = Recognize(context, table);
        if (recognized.Survey is not { } survey)
        {
            foreach (var fault in recognized.Faults)
            {
                context.Error.WriteLine($"  {fault.Finding.Code} {fault.Finding.Message(context.Language)} {fault.Finding.Hint(context.Language)}");
            }

            throw new CommandFailure(recognized.Faults.Count == 0 ? recognized.Remarks[0].Text(context.Language) : context.Text("init.refused", table));
        }

        IReadOnlyList<Remark> remarks = [.. recognized.Remarks, Remark.Doubt("own-year", survey.Year.LongName, survey.Year.Next.ShortName)];
        if (year is not null)
        {
            var wanted = NewDefinition.Year(context, year, survey.Year);
            var next = YearRollover.Roll(survey, YearResult.OfPrior(survey), wanted);

            // The deadline was proposed for today; it needs no moving.
            survey = next.Survey with { DueAt = survey.DueAt };
            remarks = [.. recognized.Remarks, .. next.Remarks.Where(r => r.Key != "due")];
        }

        NewDefinition.Write(context, survey, target, remarks, [], json);
        return ExitStatus.Clean;
    }

    private static Recognized Recognize(CommandContext context, string table)
    {
        if (!File.Exists(table))
        {
            throw new CommandFailure(context.Text("init.missing", table));
        }

        using var stream = File.OpenRead(table);
        var reading = TableFile.Read(stream, table);
        return reading.Fault is { } fault
            ? throw new CommandFailure($"{table}: {fault.Code} {fault.Message(context.Language)} {context.Text("init.fault")}")
            : TableRecognition.Recognize(reading.Tables, Path.GetFileName(table), JapanTime.DateOf(context.Clock.GetUtcNow()));
    }
}
