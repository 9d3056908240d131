using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Core.Text;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 前年度: one row an item and section.</summary>
internal static class PriorSheet
{
    /// <summary>Last year's answers.</summary>
    public static List<PriorDraft> Read(BookTable table, IReadOnlyList<FieldDraft> fields, BookFindings findings)
    {
        var places = findings.Places(SurveyPlace.Prior, table.Sheet);
        var (item, section) = (table.Use("項目ID"), table.Use("担当課"));
        var columns = new List<(string Key, int Column)>();
        foreach (var field in fields.Where(f => f.Key is not null && f.Label is not null && BookHeaders.Prior.All(h => h.Header != BookTable.Fold(f.Label))))
        {
            if (table.Use(field.Label!) is > 0 and var column)
            {
                columns.Add((field.Key!, column));
                places.SetColumn("values." + field.Key, column);
            }
        }

        table.ReportUnused([.. BookHeaders.Prior.Select(h => h.Header), .. fields.Select(f => f.Label).OfType<string>()]);
        var prior = new List<PriorDraft>();
        var values = new TextDictionaryBuilder();
        while (table.Read())
        {
            places.AddRow(table.Row);
            foreach (var (key, column) in columns)
            {
                if (table.Text(column) is { } text)
                {
                    values.TryAdd(key, text);
                }
            }

            prior.Add(new PriorDraft { Item = table.Word(item), Section = table.Word(section), Values = values.Take() });
        }

        return prior;
    }
}
