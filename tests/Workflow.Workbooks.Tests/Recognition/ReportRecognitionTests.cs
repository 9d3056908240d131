using System.Diagnostics;
using Workflow.Core.Answers;
using Workflow.Core.Consolidation;
using Workflow.Core.Questionnaires;
using Workflow.Core.Recognition;
using Workflow.Core.Surveys;
using Workflow.Testing;
using Workflow.Workbooks.Reports.Csv;
using Workflow.Workbooks.Reports.Xlsx;
using Workflow.Workbooks.Tables;
using Workflow.Workbooks.Tests.Reports;

namespace Workflow.Workbooks.Tests.Recognition;

/// <summary>A published report goes back to the definition it came from.</summary>
public sealed class ReportRecognitionTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    public static TheoryData<string> Shapes => ["flat", "headings", "merged", "indicators"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Workbook_OfEveryShape_GivesItsDefinition(string shape)
    {
        var report = Report(shape);
        Equivalent(report, Recognize(report), shape);
    }

    [Theory]
    [InlineData("flat")]
    [InlineData("headings")]
    public void Csv_OfEveryShape_GivesItsItems(string shape)
    {
        var report = Report(shape);
        using var stream = new MemoryStream();
        CsvReport.WriteRows(report, stream);
        var survey = Recognize(stream, "kodomo-r2.csv");

        Assert.Equal(report.Survey.Fields.Select(f => (f.Label, f.Kind, f.IsAnswer)), survey.Fields.Select(f => (f.Label, f.Kind, f.IsAnswer)));
        Assert.Equal(report.Survey.Items.Count, survey.Items.Count);
    }

    [Fact]
    public void Workbook_OfAnyDefinition_GivesAnEquivalentOne()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            // What a report does not print cannot come back: reposts look like items, texts without a full stop like headings.
            var survey = GeneratedSurveys.FromSeed(seed);
            survey = survey with { Items = [.. survey.Items.Select(i => i with { RepostedFrom = null })], Texts = [.. survey.Texts.Select(t => t with { Text = t.Text + "。" })] };
            var report = Filled(survey, seed);
            Equivalent(report, Recognize(report), $"seed {seed}");
        }
    }

    [Fact]
    public void Workbook_Of2000Rows_IsRecognisedWithinASecond()
    {
        using var stream = new MemoryStream();
        XlsxReport.Write(SampleReports.Headings(items: 1000, sections: 30), stream);
        Recognize(stream, "large.xlsx");
        var clock = Stopwatch.StartNew();
        var survey = Recognize(stream, "large.xlsx");

        Assert.Equal(1000, survey.Items.Count);
        Console.WriteLine($"init of 2,000 rows: {clock.ElapsedMilliseconds} ms");
    }

    private static Report Filled(Survey survey, int seed)
    {
        var random = new Random(seed);
        var plan = new AssignmentPlan(survey);
        var consolidator = new Consolidator(survey, plan);
        foreach (var section in plan.Sections)
        {
            var rows = plan.For(section.Code).Rows.ToDictionary(r => r.Id.ToString(), r => (IReadOnlyDictionary<string, string>)survey.Fields.Where(f => f.IsAnswer).ToDictionary(f => f.Key, f => Answer(survey, f, random)));
            consolidator.Add(new SectionSubmission { Section = section.Code, Answers = new CheckedAnswers(rows, CheckedAnswers.None.Indicators) });
        }

        return consolidator.Build(survey.DueAt);
    }

    private static string Answer(Survey survey, Field field, Random random) => field.Kind switch
    {
        FieldKind.Rating => survey.Scale.Levels[random.Next(survey.Scale.Levels.Count)].Code,
        FieldKind.Choice => field.Choices[random.Next(field.Choices.Count)],
        _ => $"{field.Label}について、{random.Next(1, 99)}回行った。\n続けて{random.Next(1, 99)}人が参加した。",
    };

    private static Report Report(string shape) => shape switch
    {
        "flat" => SampleReports.Flat(),
        "headings" => SampleReports.Headings(),
        "merged" => SampleReports.Headings(mergedHeadings: true),
        _ => SampleReports.Indicators(),
    };

    private static Survey Recognize(Report report)
    {
        using var stream = new MemoryStream();
        XlsxReport.Write(report, stream);
        return Recognize(stream, $"{report.Survey.Id}.xlsx");
    }

    private static Survey Recognize(MemoryStream stream, string name)
    {
        using var copy = new MemoryStream(stream.ToArray());
        var reading = TableFile.Read(copy, name);
        Assert.Null(reading.Fault);
        var recognized = TableRecognition.Recognize(reading.Tables, name, Today);
        Assert.True(recognized.Survey is not null, string.Join("\n", recognized.Faults.Select(f => $"{f.Place} {f.Finding.Code} {f.Finding.Message()}").Concat(recognized.Remarks.Select(r => r.Text()))));
        return recognized.Survey;
    }

    private static void Equivalent(Report report, Survey actual, string of)
    {
        var expected = report.Survey;
        Assert.Equal((of, expected.Id, expected.PlanName, expected.Name, expected.Year, expected.Coordinator), (of, actual.Id, actual.PlanName, actual.Name, actual.Year, actual.Coordinator));
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

    private static void Same(string of, IEnumerable<string> expected, IEnumerable<string> actual) => Assert.Equal(expected.Prepend(of), actual.Prepend(of));
}
