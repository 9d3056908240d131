using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Answers;
using Workflow.Core.Calendar;
using Workflow.Core.Checks;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Recognition;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Testing;
using Workflow.Workbooks.Reports.Csv;
using Workflow.Workbooks.Reports.Xlsx;
using Workflow.Workbooks.SectionWorkbooks;
using Workflow.Workbooks.Tables;
using Workflow.Workbooks.Tests.Reports;
using Workflow.Workbooks.Tests.SectionWorkbooks;

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
        EquivalentDefinition.Assert(report, Recognize(report), shape);
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
            EquivalentDefinition.Assert(report, Recognize(report), $"seed {seed}");
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

    [Fact]
    public void AnyForm_SplitFilledCheckedConsolidated_ComesBackEquivalent() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var survey = GeneratedForms.FromSeed(seed);
            var report = GoneRound(survey, new Random(seed));
            Assert.All(report.Sections, s => Assert.Equal(SectionState.Consolidated, s.State));
            EquivalentDefinition.Assert(report, Recognize(report), $"seed {seed}");
        }));

    [Fact]
    public void AnyForm_NobodyAnswered_IsStillADefinition() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var report = new Consolidator(GeneratedForms.FromSeed(seed)).Build(JapanTime.EndOf(Today));
            Assert.All(Recognize(report).Items, i => Assert.Empty(i.Prior));
        }));

    private static Report GoneRound(Survey survey, Random random)
    {
        Assert.Empty(SurveyValidator.Validate(SurveyDrafts.Of(survey)).Faults.Where(f => f.Finding.Severity == Severity.Error).Select(f => f.Finding.Message()));
        var plan = new AssignmentPlan(survey);
        var writer = new SectionWorkbookWriter();
        var consolidator = new Consolidator(survey, plan);
        foreach (var section in plan.Sections)
        {
            var questionnaire = plan.For(section.Code);
            using var blank = new MemoryStream();
            writer.Write(questionnaire, blank);
            var answers = questionnaire.Rows.ToDictionary(
                r => r.Id.ToString(), r => (IReadOnlyDictionary<string, string>)survey.Fields.Where(f => f.IsAnswer).ToDictionary(f => f.Key, f => GeneratedForms.Answer(survey, f, random)));
            var reading = SectionWorkbook.Read(TypedWorkbook.Type(blank, answers));
            var check = SectionCheck.Check(questionnaire, reading.Answers!);
            Assert.Empty(check.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Row} {f.Field} {f.Message()}"));
            consolidator.Add(new SectionSubmission { Section = section.Code, Answers = check.Answers });
        }

        return consolidator.Build(survey.DueAt);
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
}
