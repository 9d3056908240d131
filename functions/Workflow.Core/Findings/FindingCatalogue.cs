namespace Workflow.Core.Findings;

/// <summary>Every code with its severity and its words in both languages: the one place where they stand. The texts are in the two .resx files beside it.</summary>
public static class FindingCatalogue
{
    private static readonly TextCatalogue Texts = new(typeof(FindingCatalogue).Assembly, "Workflow.Core.Findings.FindingTexts");

    /// <summary>The severity of a code, told by its letter: E and D errors, W warnings, I infos. D9xx are the notes about a definition book that do not refuse it.</summary>
    public static Severity SeverityOf(string code) => code[0] switch
    {
        'W' => Severity.Warning,
        'I' => Severity.Info,
        'D' when code.StartsWith("D9", StringComparison.Ordinal) => Severity.Warning,
        _ => Severity.Error,
    };

    /// <summary>What is wrong, in words.</summary>
    public static string Message(Finding finding, Language language) => Texts.Format(language, $"{finding.Code}.message", finding.Arguments);

    /// <summary>What to do about it.</summary>
    public static string Hint(Finding finding, Language language) => Texts.Format(language, $"{finding.Code}.hint", finding.Arguments);
}
