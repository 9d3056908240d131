using System.CommandLine;
using Workflow.Local.Files;

namespace Workflow.Local.Commands;

/// <summary><c>workflow define export|import</c>: the same definition as a book and as JSON.</summary>
internal static class DefineCommand
{
    /// <summary>The command with its two directions.</summary>
    public static Command Create(CommandContext context) => new("define", context.Text("define.description"))
    {
        Direction(context, "export", DefinitionFile.WriteJson),
        Direction(context, "import", DefinitionFile.WriteBook),
    };

    private static Command Direction(CommandContext context, string name, Action<Core.Surveys.Survey, string> write)
    {
        var source = new Argument<string>("DEF") { Description = context.Text("definition.argument") };
        var target = new Option<string>("--out", "-o") { Description = context.Text("define.out"), HelpName = "FILE", Required = true };
        var command = new Command(name, context.Text("define." + name)) { source, target };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(target);
            write(DefinitionFile.Read(context, parsed.GetRequiredValue(source), json: false), file);
            context.Line("define.done", file);
            return ExitStatus.Clean;
        });
        return command;
    }
}
