using Workflow.Core.Findings;

namespace Workflow.Workbooks.Definitions;

/// <summary>The notes a written definition book shows at its headers.</summary>
internal static class DefinitionTexts
{
    private static readonly TextCatalogue Texts = new(typeof(DefinitionTexts).Assembly, "Workflow.Workbooks.Definitions.DefinitionTexts");

    /// <summary>The note of a column or, in 調査, of a row; null when there is none.</summary>
    public static string? Note(string sheet, string property, Language language) => Texts.Find(language, $"{sheet}.{property}");

    /// <summary>Every key; for the test that holds both languages together.</summary>
    public static IReadOnlySet<string> Keys(Language language) => Texts.Keys(language);

    /// <summary>A text of the book.</summary>
    public static string Get(string key, Language language) => Texts.Get(language, key);
}
