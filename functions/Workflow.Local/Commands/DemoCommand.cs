using System.CommandLine;
using Workflow.Local.Demo;

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
        var command = new Command("demo", context.Text("demo.description")) { sample, folder, json };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(sample);
            if (!Sample.Names.Contains(name))
            {
                throw new CommandFailure(context.Text("demo.sample.unknown", name, string.Join(", ", Sample.Names)));
            }

            var started = context.Clock.GetTimestamp();
            var target = Path.GetFullPath(parsed.GetValue(folder) ?? Directory.CreateTempSubdirectory("workflow-demo-").FullName);
            var year = new FolderYear(context, Sample.Read(name), target).Play();
            DemoStory.Write(context, year, context.Clock.GetElapsedTime(started), parsed.GetValue(json));
            return ExitStatus.Clean;
        });
        return command;
    }
}
