using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Tests.Recognition;

/// <summary>
/// When a definition that <c>init</c> made of a report is equivalent to the one the report came from: same id, names, year and coordinator; the same columns in print order
/// (label, kind, who fills them in); the same scale codes and choices; the same items with their headings, given texts, tags and sections; the same indicators with
/// their known values; and what the sections answered has become last year's answers. What a report does not print cannot come back: dates, mail addresses, staff,
/// descriptions, conditions, lengths, points and colours.
/// </summary>
internal static class EquivalentDefinition
{
    public static void Assert(Report report, Survey actual, string of)
    {
        var expected = report.Survey;
        Xunit.Assert.Equal((of, expected.Id, expected.PlanName, expected.Name, expected.Year, expected.Coordinator), (of, actual.Id, actual.PlanName, actual.Name, actual.Year, actual.Coordinator));
        Same(of, report.Columns.Select(f => $"{Fold(f.Label)} {f.Kind} {f.IsAnswer}"), actual.Fields.Select(f => $"{Fold(f.Label)} {f.Kind} {f.IsAnswer}"));
        Same(of, expected.Scale.Levels.Select(l => l.Code), actual.Scale.Levels.Select(l => l.Code));
        Same(of, report.Columns.SelectMany(f => f.Choices), actual.Fields.SelectMany(f => f.Choices));
        if (expected.Fields.Any(f => f.Kind == FieldKind.Section))
        {
            Same(of, Assignments(expected), Assignments(actual));
        }

        Same(of, Given(expected, report.Columns), Given(actual, actual.Fields));
        Same(of, report.Rows.Where(r => r.Submitted).Select(r => string.Join('|', report.Columns.Zip(r.Values).Where(v => v.First.IsAnswer).Select(v => v.Second))).Where(a => a.Trim('|').Length > 0).Order(), Prior(actual).Order());
        Same(of, expected.Indicators.Select(i => Measured(i, expected)), actual.Indicators.Select(i => Measured(i, actual)));
    }

    private static string Measured(Indicator indicator, Survey survey) => string.Join('|',
        [
            indicator.Name, indicator.Unit ?? "", indicator.Category ?? "", indicator.Outcome ?? "", string.Join('、', indicator.Sections.Select(c => survey.Sections.Single(s => s.Code == c).Name)),
            .. indicator.Values.Where(v => v.Key != "R2:actual").OrderBy(v => v.Key).Select(v => $"{v.Key}={v.Value}"),
        ]);

    private static IEnumerable<string> Assignments(Survey survey) =>
        survey.Items.Select(i => string.Join(',', (survey.SharedItems == SharedItemRule.Lead ? i.Sections : i.Sections).Select(c => survey.Sections.Single(s => s.Code == c)).Select(s => s.Name)));

    private static IEnumerable<string> Given(Survey survey, IReadOnlyList<Field> columns) =>
        survey.Items.Select(i => string.Join('|', columns.Where(f => !f.IsAnswer && f.Kind != FieldKind.Section).Select(f => i.Given.GetValueOrDefault(f.Key, "")).Append(string.Join('、', i.Tags))));

    private static IEnumerable<string> Prior(Survey survey)
    {
        var answers = survey.Fields.Where(f => f.IsAnswer).ToList();
        return survey.Items.Select(i => i.Prior).Where(p => p.Count > 0).Concat(survey.Prior.Select(p => p.Values)).Select(v => string.Join('|', answers.Select(f => v.GetValueOrDefault(f.Key, ""))));
    }

    private static string Fold(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static void Same(string of, IEnumerable<string> expected, IEnumerable<string> actual) => Xunit.Assert.Equal(expected.Prepend(of), actual.Prepend(of));
}
