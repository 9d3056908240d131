using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Rollover;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Json;
using Workflow.Workbooks.Reports.Xlsx;
using Workflow.Workbooks.Results;
using Workflow.Workbooks.Tests.Reports;

namespace Workflow.Workbooks.Tests.Results;

public sealed class ResultFileTests
{
    public static TheoryData<string> Shapes => ["flat", "headings", "merged", "indicators"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Read_Json_GivesEveryAnswer(string shape)
    {
        var report = Report(shape);
        Same(YearResult.Of(report), Read(report, (r, s) => JsonReport.Write(r, s)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Read_Workbook_GivesEveryAnswer(string shape)
    {
        var report = Report(shape);
        Same(YearResult.Of(report), Read(report, (r, s) => XlsxReport.Write(r, s)));
    }

    [Fact]
    public void Read_EnglishWorkbook_GivesTheIndicators()
    {
        var report = Report("indicators");
        Same(YearResult.Of(report), Read(report, (r, s) => XlsxReport.Write(r, s, Language.English)));
    }

    [Fact]
    public void Read_ReportOfAnotherSurvey_IsRefusedInWords()
    {
        var report = Report("flat");
        using var stream = new MemoryStream();
        JsonReport.Write(report, stream);
        stream.Position = 0;
        var reading = ResultFile.Read(report.Survey with { Id = new SurveyId("other-r2") }, stream);

        Assert.Null(reading.Result);
        Assert.Contains("other-r2", reading.Why(Language.Japanese));
    }

    [Fact]
    public void Read_NoReportAtAll_IsRefusedInWords()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        var reading = ResultFile.Read(Report("flat").Survey, stream);

        Assert.Null(reading.Result);
        Assert.NotEmpty(reading.Why(Language.English));
    }

    private static Report Report(string shape) => shape switch
    {
        "flat" => SampleReports.Flat(),
        "headings" => SampleReports.Headings(),
        "merged" => SampleReports.Headings(mergedHeadings: true),
        _ => SampleReports.Indicators(),
    };

    private static YearResult Read(Report report, Action<Report, Stream> write)
    {
        using var stream = new MemoryStream();
        write(report, stream);
        stream.Position = 0;
        var reading = ResultFile.Read(report.Survey, stream);
        Assert.True(reading.Result is not null, reading.Why(Language.English));
        Assert.Empty(reading.Result.Remarks);
        return reading.Result;
    }

    private static void Same(YearResult expected, YearResult actual)
    {
        Assert.Equal(Flat(expected.Answers.Where(a => a.Value.Count > 0), a => a.ToString()), Flat(actual.Answers, a => a.ToString()));
        var year = expected.Indicators.SelectMany(i => i.Value.Where(v => v.Key == "R2:actual").Select(v => $"{i.Key} {v.Key} {v.Value}"));
        Assert.Equal(year.Order(), actual.Indicators.SelectMany(i => i.Value.Where(v => v.Key == "R2:actual").Select(v => $"{i.Key} {v.Key} {v.Value}")).Order());
    }

    private static IEnumerable<string> Flat<T>(IEnumerable<KeyValuePair<T, IReadOnlyDictionary<string, string>>> rows, Func<T, string> name) =>
        rows.SelectMany(r => r.Value.Select(v => $"{name(r.Key)} {v.Key} {v.Value}")).Order();
}
