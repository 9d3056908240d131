using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using static Workflow.Core.Tests.Consolidation.FormBuilder;

namespace Workflow.Core.Tests.Consolidation;

public sealed class StatisticsTests
{
    private static Report Sample()
    {
        var survey = new FormBuilder()
            .Given("goal", "目標", FieldKind.Heading).Given("theme", "課題", FieldKind.Heading).Given("name", "事業名").Answer("rating", "評価", FieldKind.Rating)
            .Answer("way", "方向性", FieldKind.Choice, choices: ["継続", "充実"])
            .Section("101", "こども課").Section("102", "図書館").Section("103", "保健課")
            .Item("i1", ["101", "102"], given: [("goal", "1"), ("theme", "(1)"), ("name", "甲")])
            .Item("i2", ["101"], given: [("goal", "1"), ("theme", "(2)"), ("name", "乙")])
            .Item("i3", ["103"], given: [("goal", "2"), ("theme", "(1)"), ("name", "丙")])
            .Build();
        var consolidator = new Consolidator(survey);
        consolidator.Add(Submission("101", ("i1", ["rating", "A", "way", "継続"]), ("i2", ["rating", "C", "way", "廃止"])));
        consolidator.Add(Submission("102", ("i1", ["way", "充実"])));
        return consolidator.Build(Now);
    }

    [Fact]
    public void Statistics_Ratings_CountOnceAndAgree()
    {
        var statistics = Sample().Statistics;

        Assert.Equal([1, 0, 1], statistics.Overall.Counts);
        Assert.Equal((2, 1, 1, 4), (statistics.Overall.Answered, statistics.Overall.Unanswered, statistics.Overall.Missing, statistics.Overall.Total));
        Assert.Equal((2m, 0.5m), (statistics.Overall.PointsAverage, statistics.Overall.Share(0)));
        Assert.Equal([2, 1, 1], statistics.Sections.Select(s => s.Tally.Total));
        Assert.Equal(1, statistics.Count(SectionState.Missing));
    }

    [Fact]
    public void Statistics_Headings_SameWordsUnderAnotherHeadingAreAnotherHeading()
    {
        var headings = Sample().Statistics.Headings;

        Assert.Equal(["1", "1/(1)", "1/(2)", "2", "2/(1)"], headings.Select(h => string.Join('/', h.Path)));
        Assert.Equal([3, 2, 1, 1, 1], headings.Select(h => h.Tally.Total));
    }

    [Fact]
    public void Statistics_Choices_AnswerOffTheListIsOther()
    {
        var tally = Assert.Single(Sample().Statistics.Choices).Tally;

        Assert.Equal([1, 1], tally.Counts);
        Assert.Equal((1, 1), (tally.Other, tally.Missing));
    }

    [Fact]
    public void Outline_Headings_StandBeforeTheirRowsAndTextsAroundThem()
    {
        var survey = Sample().Survey with
        {
            Texts = [new HeadingText(["1"], false, "はじめに"), new HeadingText(["1", "(2)"], true, "おわりに"), new HeadingText(["1"], true, "まとめ")],
        };

        var outline = new Consolidator(survey).Build(Now).Outline().Select(e => e switch
        {
            ReportEntry.Heading h => $"{new string('#', h.Level + 1)}{h.Words}",
            ReportEntry.Text t => t.Words,
            ReportEntry.Row r => r.Content.Id.ToString(),
            _ => "",
        });

        Assert.Equal(["#1", "はじめに", "##(1)", "i1/101", "i1/102", "##(2)", "i2/101", "おわりに", "まとめ", "#2", "##(1)", "i3/103"], outline);
    }
}
