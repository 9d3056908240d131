using System.CommandLine;
using Workflow.Local.Demo;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Local.Commands;

/// <summary><c>workflow demo</c>: a whole year of a sample survey in under a minute.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var sample = new Option<string>("--sample") { Description = context.Text("demo.sample", string.Join('|', Sample.Names)), HelpName = "NAME", DefaultValueFactory = _ => Sample.Default };
        var folder = new Option<string?>("--out") { Description = context.Text("demo.out"), HelpName = "DIR" };
        var json = JsonOutput.Option(context);
        var traceFile = new Option<string?>("--graph-trace") { Description = context.Text("option.trace"), HelpName = "FILE" };
        var command = new Command("demo", context.Text("demo.description")) { sample, folder, json, traceFile };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(sample);
            if (!Sample.Names.Contains(name))
            {
                throw new CommandFailure(context.Text("demo.sample.unknown", name, string.Join(", ", Sample.Names)));
            }

            var started = context.Clock.GetTimestamp();
            var target = DemoFolder.Prepare(context, parsed.GetValue(folder));
            using var trace = parsed.GetValue(traceFile) is { } file ? GraphTrace.ToFile(Path.GetFullPath(file)) : null;
            var year = await new TenantYear(context, Sample.Read(name), target, trace).PlayAsync(cancellationToken);
            DemoStory.Write(context, year, context.Clock.GetElapsedTime(started), parsed.GetValue(json));
            return ExitStatus.Clean;
        });
        return command;
    }
}
