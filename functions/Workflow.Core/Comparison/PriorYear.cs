using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Comparison;

/// <summary>What a definition knows of the year before: the ratings it carries as 前年度, for the projects that go on.</summary>
public static class PriorYear
{
    private const string Between = " > ";

    /// <summary>The ratings of the year before; null when the definition carries none.</summary>
    /// <param name="survey">This year's definition.</param>
    /// <param name="plan">Its rows.</param>
    public static PrintedYear? Of(Survey survey, AssignmentPlan plan)
    {
        if (survey.Fields.MainRating() is not { } rating)
        {
            return null;
        }

        var key = rating.PriorKey ?? rating.Key;
        var name = survey.Fields.ItemName()?.Key ?? "";
        var number = survey.Fields.FirstOrDefault(f => f is { IsAnswer: false, Kind: FieldKind.ItemNumber })?.Key ?? "";
        var headings = survey.Fields.Headings();
        var items = survey.Items.ToDictionary(i => i.Id);
        var rows = new List<PrintedRow>();
        foreach (var section in plan.Sections)
        {
            foreach (var row in plan.For(section.Code).Rows)
            {
                if (row.Prior.TryGetValue(key, out var given) && given.Length > 0)
                {
                    var item = items[row.Id.Item];
                    var path = headings.Select(h => item.Given.GetValueOrDefault(h.Key, "")).Where(h => h.Length > 0);
                    rows.Add(new PrintedRow(string.Join(Between, path), item.Given.GetValueOrDefault(name, item.Id), section.Name, [given]) { Item = item.Id, Number = item.Given.GetValueOrDefault(number, "") });
                }
            }
        }

        return rows.Count == 0 ? null
            : new PrintedYear(survey.PlanName, survey.Year.Previous, [new PrintedColumn(rating.Label, IsRating: true)], [.. survey.Scale.Levels.Select(l => l.Code)], rows) { Levels = survey.Scale.Levels, IsPrior = true };
    }
}
