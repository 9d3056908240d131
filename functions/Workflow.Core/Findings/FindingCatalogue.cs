using System.Globalization;

namespace Workflow.Core.Findings;

/// <summary>Every code with its severity and its words in both languages: the one place where they stand. The texts are in the two .resx files beside it.</summary>
/// <remarks>
/// An argument that begins with <c>@</c> and names a text of the catalogue (<c>@W404.mail</c>) is replaced by that text, so that a finding can carry
/// words without knowing the reader's language; <c>@D.maybe|総務課</c> fills the rest into that text. Any other argument is printed as it is, also when it
/// happens to begin with <c>@</c>.
/// </remarks>
public static class FindingCatalogue
{
    private const string MessageSuffix = ".message";

    private static readonly TextCatalogue Texts = new(typeof(FindingCatalogue).Assembly, "Workflow.Core.Findings.FindingTexts");

    /// <summary>Every code that has a text, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. Texts.Keys(Language.Japanese).Where(k => k.EndsWith(MessageSuffix, StringComparison.Ordinal)).Select(k => k[..^MessageSuffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The severity of a code, told by its letter: E and D errors, W warnings, I infos. D9xx are the notes about a definition book that do not refuse it.</summary>
    public static Severity SeverityOf(string code) => code[0] switch
    {
        'W' => Severity.Warning,
        'I' => Severity.Info,
        'D' when code.StartsWith("D9", StringComparison.Ordinal) => Severity.Warning,
        _ => Severity.Error,
    };

    /// <summary>What is wrong, in words.</summary>
    public static string Message(Finding finding, Language language) => Words(finding, language, MessageSuffix);

    /// <summary>What to do about it.</summary>
    public static string Hint(Finding finding, Language language) => Words(finding, language, ".hint");

    private static string Words(Finding finding, Language language, string suffix) =>
        Texts.Format(language, finding.Code + suffix, [.. finding.Arguments.Select(a => Resolve(a, language))]).TrimEnd();

    private static string Resolve(string argument, Language language)
    {
        if (!argument.StartsWith('@'))
        {
            return argument;
        }

        var bar = argument.IndexOf('|');
        var text = Texts.Find(language, bar < 0 ? argument[1..] : argument[1..bar]);
        return text is null ? argument : bar < 0 ? text : string.Format(CultureInfo.InvariantCulture, text, argument[(bar + 1)..]);
    }
}
