using Workflow.Core.Findings;

namespace Workflow.Local.Commands;

/// <summary>What a command needs of its surroundings.</summary>
/// <param name="Output">Results: what a pipe or a file receives.</param>
/// <param name="Error">Why something could not be done, and progress; never results.</param>
/// <param name="Clock">The time.</param>
internal sealed record CommandContext(TextWriter Output, TextWriter Error, TimeProvider Clock)
{
    private static readonly TextCatalogue Texts = new(typeof(CommandContext).Assembly, "Workflow.Local.Commands.CommandTexts");

    /// <summary>The language of what people read.</summary>
    public Language Language { get; init; }

    /// <summary>Whether somebody sees the errors on a terminal, so that long work shows how far it is.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>How far work has come; told only where somebody sees it.</summary>
    /// <param name="key">The text of what is being done.</param>
    public ProgressBar Progress(string key) => new(this, Text(key));

    /// <summary>The text of a key in the command's language.</summary>
    public string Text(string key, params IReadOnlyList<string> arguments) => Texts.Format(Language, key, arguments);

    /// <summary>Writes a line of text to the results.</summary>
    public void Line(string key, params IReadOnlyList<string> arguments) => Output.WriteLine(Text(key, arguments));
}
