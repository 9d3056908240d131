using System.CommandLine;
using System.CommandLine.Help;
using Workflow.Core.Findings;

namespace Workflow.Local.Commands;

/// <summary>The command line: every command, the common options, and how failures end.</summary>
internal static class CommandLine
{
    private static readonly Option<string> LanguageOption = new Option<string>("--lang") { HelpName = "ja|en", Recursive = true }.AcceptOnlyFromAmong("ja", "en");

    /// <summary>Runs one command; returns its exit status.</summary>
    public static async Task<int> RunAsync(string[] args, CommandContext context)
    {
        context = context with { Language = LanguageOf(args) };
        if (args is ["--version"])
        {
            await context.Output.WriteLineAsync(ProductVersion.Text);
            return ExitStatus.Clean;
        }

        var root = Root(context);
        var parsed = root.Parse(args);
        if ((parsed.Errors.Count > 0 || UsageFault.IsEmptyAnywhere(parsed)) && parsed.Action is not HelpAction)
        {
            return Refuse(context, UsageFault.Describe(context, parsed));
        }

        using var stop = new CancellationTokenSource();
        void Interrupt(object? sender, ConsoleCancelEventArgs e)
        {
            e.Cancel = true;
            stop.Cancel();
        }

        Console.CancelKeyPress += Interrupt;
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = context.Output, Error = context.Error }, stop.Token);
        }
        catch (CommandFailure failure)
        {
            return Refuse(context, failure.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Refuse(context, context.Text("interrupted"));
        }
        catch (Exception error) when (Cause(error) is IOException or UnauthorizedAccessException)
        {
            return Refuse(context, context.Text("io", Cause(error).Message));
        }
        catch (Exception defect) when (Environment.GetEnvironmentVariable("WORKFLOW_TRACE") is null)
        {
            // A defect of ours: people get one line they can act on, developers set WORKFLOW_TRACE and see where it happened.
            return Refuse(context, context.Text("defect", Cause(defect).GetType().Name, Cause(defect).Message));
        }
        finally
        {
            Console.CancelKeyPress -= Interrupt;
        }
    }

    /// <summary>The results could not be written where they were to go.</summary>
    public static int OutputLost(string[] args, Exception error)
    {
        var context = new CommandContext(TextWriter.Null, Console.Error, TimeProvider.System) { Language = LanguageOf(args) };
        return Refuse(context, context.Text("io", error.Message));
    }

    private static RootCommand Root(CommandContext context)
    {
        LanguageOption.Description = context.Text("option.lang");
        var root = new RootCommand(context.Text("root")) { LanguageOption };
        root.Add(SplitCommand.Create(context));
        root.Add(CheckCommand.Create(context));
        root.Add(ConsolidateCommand.Create(context));
        root.Add(InitCommand.Create(context));
        root.Add(RolloverCommand.Create(context));
        root.Add(DiffCommand.Create(context));
        root.Add(TrendsCommand.Create(context));
        root.Add(DefineCommand.Create(context));
        root.Add(DemoCommand.Create(context));
        root.Add(ServeCommand.Create(context));
        root.Add(PlanCommand.Create(context));
        return root;
    }

    // Work two at a time wraps what went wrong.
    private static Exception Cause(Exception error) => error is AggregateException { InnerException: { } inner } ? Cause(inner) : error;

    private static Language LanguageOf(string[] args)
    {
        var at = Array.FindIndex(args, a => a == "--lang" || a.StartsWith("--lang=", StringComparison.Ordinal));
        var value = at < 0 ? "" : args[at] == "--lang" ? args.ElementAtOrDefault(at + 1) : args[at]["--lang=".Length..];
        return value == "en" ? Language.English : Language.Japanese;
    }

    private static int Refuse(CommandContext context, string message)
    {
        context.Error.WriteLine("workflow: " + message.ReplaceLineEndings(" "));
        return ExitStatus.NotDone;
    }
}
