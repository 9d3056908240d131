using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Rollover;
using Workflow.Core.Surveys;
using Workflow.Local.Demo;
using Workflow.Local.Files;
using Workflow.Local.Tests.House;
using Workflow.Workbooks.Definitions;
using Workflow.Workbooks.Reports;
using Workflow.Workbooks.Results;

namespace Workflow.Local.Tests.Commands;

/// <summary>
/// The finished year of every sample and the definition of the year after it, as they lie in samples/: made anew here, from the definition over filled workbooks to report
/// and rollover, they must be what is committed. With WORKFLOW_WRITE_SAMPLES=1 they are written instead.
/// </summary>
public sealed class SampleYearTests
{
    private const string Finished = "finished";
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("WORKFLOW_WRITE_SAMPLES") == "1";

    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void FinishedYear_IsWhatTheSectionsAnswer(string sample)
    {
        using var folder = new TemporaryFolder();
        var year = Finish(sample, folder);

        Assert.All(year.Report.Sections, s => Assert.Equal(SectionState.Consolidated, s.State));
        Assert.Empty(year.Report.Rejected);
        foreach (var file in year.Files)
        {
            var kept = Repository.At("samples", sample, Finished, Path.GetFileName(file));
            if (IsWriting)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
                File.Copy(file, kept, overwrite: true);
            }
            else if (Path.GetExtension(file) is ".csv" or ".html")
            {
                Assert.Equal(File.ReadAllText(kept), File.ReadAllText(file));
            }
        }

        // A workbook's bytes depend on the compressor; what it says must not.
        using var book = File.OpenRead(Repository.At("samples", sample, Finished, year.Report.Survey.Id + ".xlsx"));
        var reading = ResultFile.Read(year.Report.Survey, book);
        Assert.NotNull(reading.Result);
        Assert.Empty(reading.Result.Remarks);
        Assert.Equal(Answers(year.Report.Survey, YearResult.Of(year.Report)), Answers(year.Report.Survey, reading.Result));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void NextYear_FromReportOrItsData_IsTheCommittedDefinition(string sample)
    {
        using var folder = new TemporaryFolder();
        var year = Finish(sample, folder);
        var survey = year.Report.Survey;
        var next = YearRollover.Roll(survey, YearResult.Of(year.Report), survey.Year.Next);
        using var book = File.OpenRead(year.Files.Single(f => Path.GetExtension(f) == ".xlsx"));
        var printed = YearRollover.Roll(survey, ResultFile.Read(survey, book).Result!, survey.Year.Next);

        Assert.Equal(Json(next.Survey), Json(printed.Survey));
        var kept = Repository.At("samples", sample, "next-year", "definition.json");
        if (IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            DefinitionFile.WriteJson(next.Survey, kept);
            DefinitionFile.WriteBook(next.Survey, Path.ChangeExtension(kept, ".xlsx"));
        }

        using var committed = File.OpenRead(kept);
        var reading = SurveyJson.Read(committed);
        Assert.DoesNotContain(reading.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(Json(next.Survey), Json(reading.Survey!));
        Assert.Equal(survey.Year.Next, next.Survey.Year);
        Assert.NotEmpty(SurveySplit.Write(new AssignmentPlan(next.Survey), next.Survey, folder.At("next"), issue: 1));
    }

    private static FolderConsolidation Finish(string name, TemporaryFolder folder)
    {
        var sample = Sample.Read(name);
        using var stream = File.OpenRead(sample.Definition);
        var survey = SurveyJson.Read(stream).Survey!;
        var staff = new SampleStaff(sample);
        foreach (var split in SurveySplit.Write(new AssignmentPlan(survey), survey, folder.At("books"), issue: 1))
        {
            using (var workbook = File.Open(split.File, FileMode.Open, FileAccess.ReadWrite))
            {
                staff.Fill(workbook, split.Section.Code, withMistakes: false);
            }

            File.SetLastWriteTimeUtc(split.File, survey.DueAt.AddDays(-3).UtcDateTime);
        }

        IReadOnlyList<ReportFormat> formats = [ReportFormat.Xlsx, ReportFormat.Csv, ReportFormat.Html, .. survey.Scale.Levels.Count == 0 ? [ReportFormat.Docx] : Array.Empty<ReportFormat>()];
        return FolderConsolidation.Run(survey, folder.At("books"), sample.Definition, folder.At("report"), formats, new ReportOptions(), new Stopped(survey.DueAt.AddDays(7)));
    }

    // Of an indicator the sections answer the survey year's actual alone.
    private static IEnumerable<string> Answers(Survey survey, YearResult result) =>
        result.Answers.SelectMany(a => a.Value.Select(v => $"{a.Key} {v.Key} {v.Value}"))
            .Concat(result.Indicators.Select(i => $"{i.Key} {i.Value.GetValueOrDefault($"{survey.Year.ShortName}:actual")}")).Order(StringComparer.Ordinal);

    private static string Json(Survey survey)
    {
        using var stream = new MemoryStream();
        SurveyJson.Write(survey, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A clock that stands still.</summary>
    private sealed class Stopped(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
    }
}
