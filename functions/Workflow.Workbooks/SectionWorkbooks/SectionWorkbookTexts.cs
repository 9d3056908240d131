using Workflow.Core.Findings;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The words of a section workbook in one language. Sheet names, keys and the words of the submission list are part of the format and never change.</summary>
internal sealed class SectionWorkbookTexts(Language language)
{
    /// <summary>The texts themselves; for the test that holds both languages together.</summary>
    public static TextCatalogue Catalogue { get; } = new(typeof(SectionWorkbookTexts).Assembly, "Workflow.Workbooks.SectionWorkbooks.SectionWorkbookTexts");

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The text of a key.</summary>
    public string this[string key] => Catalogue.Get(language, key);

    /// <summary>The text of a key with its places filled.</summary>
    public string this[string key, params string[] arguments] => Catalogue.Format(language, key, arguments);
}
