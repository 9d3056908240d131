using Workflow.Core.Findings;

namespace Workflow.Workbooks.Reports;

/// <summary>The words of the reports. Names of sheets and what the form prints never change with the language.</summary>
internal sealed class ReportTexts(Language language)
{
    private static readonly TextCatalogue Catalogue = new(typeof(ReportTexts).Assembly, "Workflow.Workbooks.Reports.ReportTexts");

    public Language Language => language;

    public string this[string key] => Catalogue.Get(language, key);

    public string Format(string key, params IReadOnlyList<string> arguments) => Catalogue.Format(language, key, arguments);
}
