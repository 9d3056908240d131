using Workflow.Core.Calendar;
using Workflow.Core.Comparison;

namespace Workflow.Core.Tests.Comparison;

public sealed class ReportComparisonTests
{
    [Fact]
    public void SameReport_OfAnotherWidth_IsNoDifference()
    {
        var (before, after) = (Year(2024, ("防災講座", "危機管理課", "A", "開いた。")), Year(2025, ("防災講座", "危機管理課", "Ａ", "開いた。")));
        Assert.Empty(ReportComparison.Of(before, after).Differences);
    }

    [Fact]
    public void Columns_AreTheSameButForTheYear()
    {
        var comparison = ReportComparison.Of(Year(2024), Year(2025));
        Assert.Equal([("評価", 0, 0), ("R7実施内容", 1, 1)], comparison.Columns.Select(c => (c.Label, c.Before, c.After)));
    }

    [Theory]
    [InlineData("B", "A", DifferenceKind.RatingRaised)]
    [InlineData("A", "C", DifferenceKind.RatingLowered)]
    [InlineData("未提出", "A", DifferenceKind.AnswerChanged)]
    public void Rating_MovesOnItsScale(string was, string now, DifferenceKind kind)
    {
        var difference = Assert.Single(ReportComparison.Of(Year(2024, ("講座", "文化課", was, "開いた。")), Year(2025, ("講座", "文化課", now, "開いた。"))).Differences);
        Assert.Equal((kind, "評価", was, now), (difference.Kind, difference.Column, difference.Before, difference.After));
    }

    [Fact]
    public void Rows_NewGoneAndMovedToAnotherSection_AreTold()
    {
        var comparison = ReportComparison.Of(
            Year(2024, ("講座", "文化課", "A", "一"), ("展示", "文化課", "A", "二"), ("相談", "福祉課", "B", "三")),
            Year(2025, ("相談", "地域福祉課", "B", "三"), ("講座", "文化課", "A", "一"), ("見守り", "危機管理課", "A", "四")));

        Assert.Equal([(DifferenceKind.SectionChanged, "相談"), (DifferenceKind.Added, "見守り"), (DifferenceKind.Ended, "展示")], comparison.Differences.Select(d => (d.Kind, d.Row.Name)));
        Assert.Equal(4, comparison.Rows.Count);
    }

    [Fact]
    public void Rows_OfTheSameName_ArePairedByHeadingThenInOrder()
    {
        var before = Year(2024) with { Rows = [new("一 相談", "研修", "人事課", ["A", "甲"]), new("二 防災", "研修", "人事課", ["B", "乙"])] };
        var after = Year(2025) with { Rows = [new("二 防災", "研修", "人事課", ["B", "乙"]), new("一 相談", "研修", "人事課", ["A", "甲"])] };
        Assert.Empty(ReportComparison.Of(before, after).Differences);
    }

    [Fact]
    public void AnyTwoReports_EveryRowStandsOnce()
    {
        string[] names = ["講座", "展示", "相談", "見守り"];
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            PrintedYear Any(int year) => Year(year, [.. Enumerable.Range(0, random.Next(8)).Select(_ => (names[random.Next(4)], $"{random.Next(2)}課", "ABC"[random.Next(3)].ToString(), $"{random.Next(3)}"))]);
            var (before, after) = (Any(2024), Any(2025));
            var comparison = ReportComparison.Of(before, after);

            Assert.True(after.Rows.SequenceEqual(comparison.Rows.Select(r => r.After).OfType<PrintedRow>(), ReferenceEqualityComparer.Instance), $"seed {seed}");
            Assert.True(before.Rows.ToHashSet(ReferenceEqualityComparer.Instance).SetEquals(comparison.Rows.Select(r => r.Before).OfType<PrintedRow>()), $"seed {seed}");
            Assert.Equal(before.Rows.Count, comparison.Rows.Count(r => r.Before is not null));
        }
    }

    private static PrintedYear Year(int year, params (string Name, string Section, string Rating, string Done)[] rows) => new(
        "みどりの計画", new FiscalYear(year), [new("評価", true), new($"{new FiscalYear(year).ShortName}実施内容", false)], ["A", "B", "C"],
        [.. rows.Select(r => new PrintedRow("", r.Name, r.Section, [r.Rating, r.Done]))]);
}
