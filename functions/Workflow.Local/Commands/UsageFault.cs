using System.CommandLine;
using System.CommandLine.Parsing;

namespace Workflow.Local.Commands;

/// <summary>What is wrong with the arguments, in the user's language; the library that parses them has English words only.</summary>
internal static class UsageFault
{
    /// <summary>The first thing wrong, and where to read more. The parse has at least one error.</summary>
    public static string Describe(CommandContext context, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return context.Text("usage", What(context, parsed, command), command is RootCommand ? "" : command.Name + " ");
    }

    /// <summary>Whether a value was given that is empty: a path or a name never is.</summary>
    public static bool IsEmptyAnywhere(ParseResult parsed) => parsed.Tokens.Any(t => t.Type == TokenType.Argument && t.Value.Length == 0);

    private static string What(CommandContext context, ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return context.Text("usage.unknown", unknown);
        }

        if (IsEmptyAnywhere(parsed))
        {
            return context.Text("usage.empty");
        }

        if (command.Subcommands.Count > 0)
        {
            return context.Text("usage.command", string.Join(", ", command.Subcommands.Select(c => c.Name)));
        }

        if (command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is not { Tokens.Count: > 0 }) is { } argument)
        {
            return context.Text("usage.argument", argument.Name, argument.Description ?? "");
        }

        if (command.Options.FirstOrDefault(o => o.Required && parsed.GetResult(o) is not { Implicit: false }) is { } required)
        {
            return context.Text("usage.option", Spelling(required), required.Description ?? "");
        }

        return parsed.Errors[0].SymbolResult is OptionResult { Option: var option } ? context.Text("usage.value", Spelling(option), option.Description ?? "") : parsed.Errors[0].Message;
    }

    private static string Spelling(Option option) => string.Join(" / ", [option.Name, .. option.Aliases]);
}
