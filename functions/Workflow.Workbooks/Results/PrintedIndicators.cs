using Workflow.Core.Findings;
using Workflow.Core.Recognition;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Text;
using Workflow.Workbooks.Reports;

namespace Workflow.Workbooks.Results;

/// <summary>Takes the survey year's actuals out of a report's sheet 指標. Indicators are known by name; of several with one name the order decides.</summary>
internal static class PrintedIndicators
{
    private const string Sheet = "指標";

    /// <summary>Values by indicator id and column key; empty when the survey asks for none.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read(Survey survey, IReadOnlyList<TableGrid> tables, List<Remark> remarks)
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        var open = survey.IndicatorColumns.FirstOrDefault(c => !c.IsTarget && c.Year == survey.Year);
        if (open is null || tables.FirstOrDefault(t => t.Name == Sheet) is not { } table || Columns(survey, table) is not { } at)
        {
            return values;
        }

        var waiting = survey.Indicators.GroupBy(i => Fold(i.Name)).ToDictionary(g => g.Key, g => new Queue<Indicator>(g));
        for (var row = at.Header + 1; row < table.Rows; row++)
        {
            if (!Words("actual").Contains(Fold(table.Filled(row, at.Kind))))
            {
                continue;
            }

            var name = table.Filled(row, at.Name);
            if (waiting.TryGetValue(Fold(name), out var indicators) && indicators.TryDequeue(out var indicator))
            {
                values[indicator.Id] = table[row, at.Year] is { Length: > 0 } text ? new Dictionary<string, string> { [open.Key] = text } : [];
            }
            else
            {
                remarks.Add(Remark.Doubt("result-indicator", Excerpt.Of(name)));
            }
        }

        return values;
    }

    private static (int Header, int Name, int Kind, int Year)? Columns(Survey survey, TableGrid table)
    {
        var labels = survey.IndicatorColumns.Where(c => c.Year == survey.Year).Select(c => Fold(c.Label)).ToHashSet();
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = Enumerable.Range(0, table.Columns).Select(c => Fold(table[row, c])).ToList();
            var (name, kind, year) = (cells.FindIndex(Words("indicator").Contains), cells.FindIndex(Words("target-or-actual").Contains), cells.FindIndex(labels.Contains));
            if (name >= 0 && kind >= 0 && year >= 0)
            {
                return (row, name, kind, year);
            }
        }

        return null;
    }

    private static HashSet<string> Words(string key) => [.. Enum.GetValues<Language>().Select(l => Fold(new ReportTexts(l)[key]))];

    private static string Fold(string text) => Spelling.WithoutBlanks(Normalization.Code(text));
}
