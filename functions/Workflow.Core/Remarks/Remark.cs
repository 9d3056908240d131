using Workflow.Core.Findings;

namespace Workflow.Core.Remarks;

/// <summary>
/// What <c>init</c> and <c>rollover</c> tell the coordinator about a definition they made: what was understood, what was changed, and what a person should look at.
/// Nothing here refuses anything; what is wrong is a <see cref="Finding"/>.
/// </summary>
/// <param name="Key">A stable word of the catalogue, for example <c>header</c>.</param>
/// <param name="Unsure">Whether a person should look at it before sending.</param>
/// <param name="Arguments">What the text names, in the order it counts them.</param>
public sealed record Remark(string Key, bool Unsure, params IReadOnlyList<string> Arguments)
{
    /// <summary>The texts; a test holds both languages together.</summary>
    public static TextCatalogue Texts { get; } = new(typeof(Remark).Assembly, "Workflow.Core.Remarks.RemarkTexts");

    /// <summary>What was done or understood.</summary>
    public static Remark Sure(string key, params IReadOnlyList<string> arguments) => new(key, false, arguments);

    /// <summary>What a person should look at.</summary>
    public static Remark Doubt(string key, params IReadOnlyList<string> arguments) => new(key, true, arguments);

    /// <summary>The remark in words.</summary>
    public string Text(Language language = Language.Japanese) => Texts.Format(language, Key, Arguments);
}
