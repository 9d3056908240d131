using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports;

namespace Workflow.Workbooks.Tests.Reports;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("report").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_AllFormats_NamesFilesByTheSurvey()
    {
        var files = ReportFiles.Write(SampleReports.Indicators(), Path.Combine(folder, "new"), Enum.GetValues<ReportFormat>(), new ReportOptions { ConvertToPdf = (document, pdf) => document.CopyTo(pdf) });

        Assert.Equal(["kodomo-r2.xlsx", "kodomo-r2.csv", "kodomo-r2.indicators.csv", "kodomo-r2.json", "kodomo-r2.html", "kodomo-r2.docx", "kodomo-r2.pdf", "kodomo-r2.dictionary.csv"], files.Select(Path.GetFileName));
        Assert.Equal(files.Order(), Directory.GetFiles(Path.Combine(folder, "new")).Order());
    }

    [Fact]
    public void Write_WithoutIndicators_WritesNoIndicatorFile() => Assert.Single(ReportFiles.Write(SampleReports.Flat(), folder, [ReportFormat.Csv]));

    [Fact]
    public void Write_Again_ReplacesTheOlderFile()
    {
        File.WriteAllText(Path.Combine(folder, "kodomo-r2.csv"), "old");

        ReportFiles.Write(SampleReports.Flat(), folder, [ReportFormat.Csv]);

        Assert.Contains("R2実施内容", File.ReadAllText(Path.Combine(folder, "kodomo-r2.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FailingHalfWay_LeavesOldFilesAndNoHalfOnes()
    {
        File.WriteAllText(Path.Combine(folder, "kodomo-r2.csv"), "old");
        var broken = SampleReports.Flat() with { Findings = new ReportFinding[] { null! } };

        Assert.Throws<NullReferenceException>(() => ReportFiles.Write(broken, folder, [ReportFormat.Csv, ReportFormat.Json]));

        Assert.Equal("kodomo-r2.csv", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "kodomo-r2.csv")));
    }
}
