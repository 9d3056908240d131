using System.CommandLine;
using Workflow.Core.Calendar;
using Workflow.Core.Comparison;
using Workflow.Core.Text;
using Workflow.Core.Trends;
using Workflow.Local.Files;
using Workflow.Workbooks.Reports.Trends;

namespace Workflow.Local.Commands;

/// <summary><c>workflow trends RESULT… [-o OUT] [--format xlsx,html,json] [--json]</c>: several years of results side by side.</summary>
internal static class TrendsCommand
{
    private const string DefaultFormats = "xlsx,html";

    private static readonly Dictionary<string, Action<TrendReport, Stream, DateTimeOffset, CommandContext>> Formats = new()
    {
        ["xlsx"] = (report, stream, made, context) => TrendWorkbook.Write(report, stream, made, context.Language),
        ["html"] = (report, stream, made, context) => TrendPage.Write(report, stream, made, context.Language),
        ["json"] = (report, stream, made, context) => TrendJson.Write(report, stream, made, context.Language),
    };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var results = new Argument<string[]>("RESULT") { Description = context.Text("trends.results"), Arity = ArgumentArity.OneOrMore };
        var target = new Option<string?>("--out", "-o") { Description = context.Text("trends.out"), HelpName = "OUT" };
        var format = new Option<string?>("--format") { Description = context.Text("trends.format", string.Join(',', Formats.Keys), DefaultFormats), HelpName = "FORMAT" };
        var json = JsonOutput.Option(context);
        var command = new Command("trends", context.Text("trends.description")) { results, target, format, json };
        command.SetAction(parsed =>
        {
            var sources = parsed.GetRequiredValue(results);
            var targets = Targets(context, parsed.GetValue(target), parsed.GetValue(format));
            var report = Read(context, sources);
            var made = JapanTime.Of(context.Clock.GetUtcNow());
            var files = targets is null ? [] : Write(context, report, targets(report), made, sources);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, writer => TrendJson.Write(report, writer, made, files, context.Language));
            }
            else
            {
                TrendsText.Write(context, report, files);
            }

            return ExitStatus.Clean;
        });
        return command;
    }

    // What is wrong with the arguments is told before a file is read; how files in a folder are called depends on the years.
    private static Func<TrendReport, IReadOnlyList<(string File, string Format)>>? Targets(CommandContext context, string? target, string? formats)
    {
        if (target is null)
        {
            return formats is null ? null : throw new CommandFailure(context.Text("trends.format.alone"));
        }

        var ending = Path.GetExtension(target).TrimStart('.').ToLowerInvariant();
        if (Formats.ContainsKey(ending) && !Directory.Exists(target))
        {
            return formats is null ? _ => [(target, ending)] : throw new CommandFailure(context.Text("trends.format.file"));
        }

        var names = CellList.Split(formats ?? DefaultFormats).Select(f => f.ToLowerInvariant()).Distinct().ToList();
        return names.Count > 0 && names.TrueForAll(Formats.ContainsKey)
            ? report => [.. names.Select(n => (Path.Combine(target, $"trends-{report.Years[0].Year.ShortName}-{report.Years[^1].Year.ShortName}.{n}".ToLowerInvariant()), n))]
            : throw new CommandFailure(context.Text("trends.format.invalid", names.Find(n => !Formats.ContainsKey(n)) ?? formats ?? "", string.Join(',', Formats.Keys)));
    }

    private static TrendReport Read(CommandContext context, IReadOnlyList<string> sources)
    {
        var results = new List<(string Name, PrintedYear Result)>();
        foreach (var source in sources)
        {
            var reading = ReportFile.Read(context, source);
            results.Add(reading.Lacking is null ? (source, reading.Year!) : throw new CommandFailure(reading.Lacking.Text(context.Language)));
        }

        return TrendReport.Refuse(results) is { } refusal ? throw new CommandFailure(refusal.Text(context.Language)) : TrendReport.Of([.. results.Select(r => r.Result)]);
    }

    private static IReadOnlyList<string> Write(CommandContext context, TrendReport report, IReadOnlyList<(string File, string Format)> targets, DateTimeOffset made, string[] sources)
    {
        foreach (var (file, format) in targets)
        {
            NewDefinition.Refuse(context, file, sources);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            WholeFile.Write(file, stream => Formats[format](report, stream, made, context));
        }

        return [.. targets.Select(t => t.File)];
    }
}
