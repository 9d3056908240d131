using Workflow.Core.Checks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Samples;

/// <summary>What samples/README.md promises.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("flat-list", 24, 28, 8, 0)]
    [InlineData("headings", 31, 48, 17, 5)]
    [InlineData("plan-chapter", 20, 19, 10, 9)]
    [InlineData("indicator-matrix", 14, 14, 6, 16)]
    [InlineData("narrative", 8, 8, 6, 0)]
    public void Definition_IsValid_AndOfThePromisedSize(string name, int items, int rows, int sections, int indicators)
    {
        var sample = Sample.Read(name);

        Assert.Equal(items, sample.Survey.Items.Count);
        Assert.Equal(rows, sample.Plan.Sections.Sum(s => sample.Plan.For(s.Code).Rows.Count));
        Assert.Equal(sections, sample.Plan.Sections.Count);
        Assert.Equal(indicators, sample.Survey.Indicators.Count);
    }

    [Theory]
    [InlineData("flat-list")]
    [InlineData("headings")]
    [InlineData("plan-chapter")]
    [InlineData("indicator-matrix")]
    [InlineData("narrative")]
    public void Answers_AreThoseOfEveryAskedRow(string name)
    {
        var sample = Sample.Read(name);
        var asked = sample.Plan.Sections.Select(s => sample.Plan.For(s.Code)).ToList();

        Assert.Equal(asked.SelectMany(q => q.Rows).Select(r => r.Id.ToString()).Order(), sample.Answers.Rows.Keys.Order());
        Assert.Equal(asked.SelectMany(q => q.Indicators).Select(r => r.Id.ToString()).Order(), sample.Answers.Indicators.Keys.Order());
    }

    [Theory]
    [InlineData("flat-list")]
    [InlineData("headings")]
    [InlineData("plan-chapter")]
    [InlineData("indicator-matrix")]
    [InlineData("narrative")]
    public void Answers_OfEverySection_RaiseNothing(string name)
    {
        var sample = Sample.Read(name);

        foreach (var section in sample.Plan.Sections)
        {
            var result = sample.Check(section.Code, []);

            Assert.Empty(result.Findings.Select(f => $"{f.Code} {f.Row} {f.Field}"));
            Assert.Equal(CheckStatus.Ok, result.Status);
            Assert.Equal(result.Total, result.Answered);
        }
    }

    [Theory]
    [InlineData("flat-list")]
    [InlineData("headings")]
    [InlineData("plan-chapter")]
    [InlineData("indicator-matrix")]
    [InlineData("narrative")]
    public void Mistakes_RaiseExactlyTheirFindings(string name)
    {
        var sample = Sample.Read(name);

        foreach (var section in sample.Plan.Sections)
        {
            var own = sample.Mistakes.Mistakes.Where(m => SectionOf(m) == section.Code).ToList();
            var result = sample.Check(section.Code, own);

            Assert.Equal(own.SelectMany(m => m.Findings.Select(c => $"{m.Row} {c}")).Order(), result.Findings.Select(f => $"{f.Row} {f.Code}").Order());
        }
    }

    [Theory]
    [InlineData("flat-list")]
    [InlineData("headings")]
    [InlineData("plan-chapter")]
    [InlineData("indicator-matrix")]
    [InlineData("narrative")]
    public void Mistakes_AndLateSections_BelongToSectionsThatAnswer(string name)
    {
        var sample = Sample.Read(name);
        var answering = sample.Plan.Sections.Select(s => s.Code).ToList();

        Assert.All(sample.Mistakes.Mistakes, m => Assert.Contains(SectionOf(m), answering));
        Assert.All(sample.Mistakes.Late, late => Assert.Contains(new SectionCode(late), answering));
        Assert.All(sample.Mistakes.Mistakes, m => Assert.False(string.IsNullOrEmpty(m.Ja) || string.IsNullOrEmpty(m.En)));
    }

    private static SectionCode SectionOf(SampleMistake mistake) =>
        AssignmentId.TryParse(mistake.Row, out var row) ? row.Section : throw new FormatException(mistake.Row);
}
