using System.Text;
using System.Text.Json;
using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Json;

namespace Workflow.Workbooks.Tests.Reports;

public sealed class JsonReportTests
{
    private static MemoryStream Write(Report report)
    {
        var stream = new MemoryStream();
        JsonReport.Write(report, stream);
        stream.Position = 0;
        return stream;
    }

    [Fact]
    public void Read_WhatWasWritten_HoldsEveryAnswer()
    {
        var report = SampleReports.Headings();

        var document = JsonReport.Read(Write(report));

        Assert.NotNull(document);
        foreach (var (row, read) in report.Rows.Zip(document.Rows))
        {
            Assert.Equal((row.Id.ToString(), row.Submitted), ($"{read.Item}/{read.Section}", read.Submitted));
            Assert.Equal(row.Cells, report.Columns.Select(c => read.Printed.GetValueOrDefault(c.Key, "")));
            Assert.Equal(row.Values, report.Columns.Select(c => (c.IsAnswer ? read.Answers : read.Given).GetValueOrDefault(c.Key, "")));
        }

        Assert.Equal(report.Statistics.Overall.Counts, document.Statistics.Overall.Counts.Values);
        Assert.Equal(report.Rows.Count, document.Rows.Count());
    }

    [Fact]
    public void Read_Indicators_HoldValuesAndNotes()
    {
        var document = JsonReport.Read(Write(SampleReports.Indicators()))!;
        var first = document.Indicators.First();

        Assert.Equal(("58.2", "↑", "会場の休館により調査の対象が減った。"), (first.Values["R2:actual"], document.Indicators.ElementAt(1).Values["R2:target"], first.Note));
        Assert.Equal((2020, true), (document.IndicatorColumns[4].Year, document.IndicatorColumns[4].Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"other\"}")]
    [InlineData("null")]
    public void Read_AnotherFile_IsNull(string text) => Assert.Null(JsonReport.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Write_Members_AreThoseOfTheSchema()
    {
        using var document = JsonDocument.Parse(Write(SampleReports.Headings()));

        DocumentSchema.Judge("report.schema.json", document.RootElement);
    }
}
