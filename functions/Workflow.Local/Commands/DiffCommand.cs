using System.CommandLine;
using System.Text.Json;
using Workflow.Core.Calendar;
using Workflow.Core.Comparison;
using Workflow.Core.Findings;
using Workflow.Core.Text;
using Workflow.Local.Files;
using Workflow.Workbooks.Reports.Comparison;

namespace Workflow.Local.Commands;

/// <summary><c>workflow diff OLD NEW [-o FILE.xlsx]</c>: what changed between two reports, in words and as a marked workbook.</summary>
internal static class DiffCommand
{
    // What a person reads on a screen; the workbook and --json have all.
    private const int MostLines = 20;

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var before = new Argument<string>("OLD") { Description = context.Text("diff.old") };
        var after = new Argument<string>("NEW") { Description = context.Text("diff.new") };
        var target = new Option<string?>("--out", "-o") { Description = context.Text("diff.out"), HelpName = "FILE.xlsx" };
        var json = JsonOutput.Option(context);
        var command = new Command("diff", context.Text("diff.description")) { before, after, target, json };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(target), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string older, string newer, string? target, bool json)
    {
        if (target is not null)
        {
            NewDefinition.Refuse(context, target, older, newer);
        }

        var (before, after) = (ReportFile.Read(context, older).Year!, ReportFile.Read(context, newer).Year!);
        var comparison = ReportComparison.Of(before, after);
        if (target is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            WholeFile.Write(target, stream => ComparisonWorkbook.Write(comparison, before, after, stream, JapanTime.Of(context.Clock.GetUtcNow()), context.Language));
        }

        if (json)
        {
            JsonOutput.Write(context.Output, writer => Describe(writer, comparison, before, after, target));
        }
        else
        {
            Tell(context, comparison, before, after, target);
        }

        return ExitStatus.Clean;
    }

    private static void Tell(CommandContext context, ReportComparison comparison, PrintedYear before, PrintedYear after, string? target)
    {
        string Year(PrintedYear report) => context.Language == Language.Japanese ? report.Year.LongName : report.Year.EnglishName;
        context.Line("diff.done", comparison.PlanName.Length > 0 ? comparison.PlanName : "diff", Year(before), Year(after), comparison.Rows.Count(r => r is { Before: not null, After: not null }).ToString());
        foreach (var kind in Enum.GetValues<DifferenceKind>())
        {
            var found = comparison.Differences.Where(d => d.Kind == kind).ToList();
            if (found.Count == 0)
            {
                continue;
            }

            context.Line($"diff.{kind}", found.Count.ToString());
            foreach (var difference in found.Take(MostLines))
            {
                context.Line(difference.Before.Length + difference.After.Length == 0 ? "diff.row" : "diff.change", difference.Row.Name, difference.Row.Section, difference.Column, Quoted(difference.Before), Quoted(difference.After));
            }

            if (found.Count > MostLines)
            {
                context.Line("new.more", (found.Count - MostLines).ToString());
            }
        }

        if (comparison.Differences.Count == 0)
        {
            context.Line("diff.none");
        }

        if (target is not null)
        {
            context.Line("diff.file", target);
        }
    }

    private static string Quoted(string text) => text.Length == 0 ? "-" : Excerpt.Of(text);

    private static void Describe(Utf8JsonWriter writer, ReportComparison comparison, PrintedYear before, PrintedYear after, string? target)
    {
        writer.WriteStartObject();
        writer.WriteString("before", before.Year.ShortName);
        writer.WriteString("after", after.Year.ShortName);
        writer.WriteNumber("rows", comparison.Rows.Count(r => r is { Before: not null, After: not null }));
        writer.WriteStartArray("differences");
        foreach (var difference in comparison.Differences)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(difference.Kind.ToString()));
            writer.WriteString("heading", difference.Row.Heading);
            writer.WriteString("name", difference.Row.Name);
            writer.WriteString("section", difference.Row.Section);
            writer.WriteString("column", difference.Column);
            writer.WriteString("before", difference.Before);
            writer.WriteString("after", difference.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("file", target);
        writer.WriteEndObject();
    }
}
