namespace Workflow.Core.Findings;

/// <summary>A finding as programs read it (contracts §3): the command line, the API and the pane print this shape.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Row">The assignment id; null when there is no row.</param>
/// <param name="Field">The field key; null when there is none.</param>
/// <param name="Cell"><c>sheet!A1</c>; null when there is no cell.</param>
/// <param name="Message">What is wrong, in the reader's language.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record FindingView(string Code, string Severity, string? Row, string? Field, string? Cell, string Message, string Hint)
{
    /// <summary>A finding in a language.</summary>
    public static FindingView Of(Finding finding, Language language = Language.Japanese) => new(
        finding.Code, NameOf(finding.Severity), finding.Row, finding.Field, finding.Cell, finding.Message(language), finding.Hint(language));

    /// <summary>Findings in a language, in their order.</summary>
    public static IReadOnlyList<FindingView> Of(IEnumerable<Finding> findings, Language language = Language.Japanese) => [.. findings.Select(f => Of(f, language))];

    private static string NameOf(Severity severity) => severity switch
    {
        Workflow.Core.Findings.Severity.Error => "error",
        Workflow.Core.Findings.Severity.Warning => "warning",
        _ => "info",
    };
}
