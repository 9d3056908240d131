using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The columns of 指標: what is known of each indicator, the years in the book's order with this year's actual open, and the note.</summary>
internal static class IndicatorColumns
{
    /// <summary>Lays out the columns. Those that no indicator fills are left out, but for the name, the unit and the years.</summary>
    public static IReadOnlyList<SheetColumn> Of(Questionnaire questionnaire, CheckedAnswers carried)
    {
        var open = IndicatorFields.OpenFields(questionnaire, questionnaire.Indicators.All(r => IndicatorValue.IsNumeric(r.Indicator)));
        var years = questionnaire.IndicatorColumns.Select(c => c.Key).ToList();
        var given = IndicatorFields.GivenKeys(questionnaire).Where(k => !years.Contains(k));
        var columns = new List<SheetColumn>();
        foreach (var key in given.Concat(years).Append(IndicatorFields.Note).Distinct())
        {
            var answer = open.FirstOrDefault(f => f.Key == key);
            string[] cells = [.. questionnaire.Indicators.Select(r => answer is null ? IndicatorFields.GivenText(r.Indicator, key) : Carried(carried, r, key))];
            if (answer is null && !years.Contains(key) && key is not (IndicatorFields.Name or IndicatorFields.Unit) && cells.All(c => c.Length == 0))
            {
                continue;
            }

            columns.Add(new SheetColumn
            {
                Key = key, Header = IndicatorFields.Label(questionnaire, key), Number = columns.Count + 2, Style = StyleOf(questionnaire, key, answer, years),
                Width = ColumnWidth.Fit(WidthOf(questionnaire, key), answer is null ? cells : []), Answer = answer, Texts = cells,
            });
        }

        return columns;
    }

    private static string Carried(CheckedAnswers carried, IndicatorRow row, string key) =>
        carried.Indicators.GetValueOrDefault(row.Id.ToString())?.GetValueOrDefault(key) ?? "";

    private static WorkbookStyle StyleOf(Questionnaire questionnaire, string key, Field? answer, List<string> years) =>
        answer is null ? (years.Contains(key) || key is IndicatorFields.Unit or IndicatorFields.Direction or IndicatorFields.Baseline or IndicatorFields.BaselineDate
            ? WorkbookStyle.GivenCentre : WorkbookStyle.Given)
        : key == IndicatorFields.Note ? WorkbookStyle.Answer
        : questionnaire.Indicators.All(r => IndicatorValue.IsNumeric(r.Indicator)) ? WorkbookStyle.AnswerNumber
        : WorkbookStyle.Answer;

    private static double WidthOf(Questionnaire questionnaire, string key) => key switch
    {
        IndicatorFields.Category => 16,
        IndicatorFields.Related => 24,
        IndicatorFields.Outcome => 28,
        IndicatorFields.Name => 28,
        IndicatorFields.Unit => 9,
        IndicatorFields.Direction => 6,
        IndicatorFields.BaselineDate => 12,
        IndicatorFields.Note => 36,
        _ => questionnaire.Fields.ByKey(key) is null ? 13 : 15,
    };
}
