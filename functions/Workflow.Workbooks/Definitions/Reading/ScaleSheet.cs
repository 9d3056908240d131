using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 評価区分: one rating a row, best first.</summary>
internal static class ScaleSheet
{
    /// <summary>The ratings.</summary>
    public static List<LevelDraft> Read(BookTable table, BookFindings findings)
    {
        var column = BookHeaders.Scale.ToDictionary(h => h.Property, h => table.Use(h.Header));
        table.ReportUnused([.. BookHeaders.Scale.Select(h => h.Header)]);
        var places = findings.Places(SurveyPlace.Scale, table.Sheet);
        var levels = new List<LevelDraft>();
        while (table.Read())
        {
            places.AddRow(table.Row);
            levels.Add(new LevelDraft
            {
                Code = table.Word(column["code"]),
                Name = table.Text(column["name"]),
                Description = table.Text(column["description"]),
                ReasonRequired = table.Mark(column["reasonRequired"], "理由必須"),
                Points = table.Decimal(column["points"], "点数"),
                Color = table.Word(column["color"]),
            });
        }

        return levels;
    }
}
