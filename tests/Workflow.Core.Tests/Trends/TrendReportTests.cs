using Workflow.Core.Comparison;
using Workflow.Core.Surveys;
using Workflow.Core.Trends;
using static Workflow.Core.Tests.Trends.PlanYears;

namespace Workflow.Core.Tests.Trends;

public sealed class TrendReportTests
{
    [Fact]
    public void Years_InAnyOrder_StandByTime_AcrossTheEra()
    {
        var report = TrendReport.Of([Year(2020), Year(2018), Year(2019)]);
        Assert.Equal(["H30", "R1", "R2"], report.Years.Select(y => y.Year.ShortName));
    }

    [Fact]
    public void Changes_FollowTheOrderOfTheScale()
    {
        var report = TrendReport.Of([Year(2023, ("講座", "文化課", "C")), Year(2024, ("講座", "文化課", "Ａ")), Year(2025, ("講座", "文化課", "A")), Year(2026, ("講座", "文化課", "B"))]);
        Assert.Equal([RatingChange.None, RatingChange.Up, RatingChange.Same, RatingChange.Down], Assert.Single(report.Projects).Changes);
    }

    [Fact]
    public void Project_OutOfThePlanForAYear_IsOneLineWithABlank()
    {
        var report = TrendReport.Of([Year(2023, ("講座", "文化課", "C")), Year(2024, ("展示", "文化課", "A")), Year(2025, ("講座", "文化課", "A"))]);

        Assert.Equal(["講座", "展示"], report.Projects.Select(p => p.Name));
        Assert.Equal([RatingState.Rated, RatingState.Absent, RatingState.Rated], report.Projects[0].Ratings.Select(r => r.State));
        Assert.All(report.Projects[0].Changes, c => Assert.Equal(RatingChange.None, c));
        Assert.Equal(("R5", "R7", "R6", "R6"), (report.Projects[0].First.ShortName, report.Projects[0].Last.ShortName, report.Projects[1].First.ShortName, report.Projects[1].Last.ShortName));
    }

    [Theory]
    [InlineData("CCA", "R5・R6")]
    [InlineData("ACC", "R6・R7")]
    [InlineData("CCC", "R5・R6・R7")]
    [InlineData("CAC", "")]
    [InlineData("BBB", "")]
    [InlineData("C未C", "")]
    public void LowestRun_CountsYearsInARow(string ratings, string run)
    {
        var years = ratings.Select((r, i) => Year(2023 + i, ("講座", "文化課", r == '未' ? "未提出" : r.ToString()))).ToList();
        Assert.Equal(run, string.Join('・', Assert.Single(TrendReport.Of(years).Projects).LowestRun));
    }

    [Fact]
    public void LowestRun_AcrossAMissingYear_IsNotClaimed_AndTheGapIsSaid()
    {
        var report = TrendReport.Of([Year(2023, ("講座", "文化課", "C")), Year(2025, ("講座", "文化課", "C"))]);
        Assert.Empty(Assert.Single(report.Projects).LowestRun);
        Assert.Contains(report.Remarks, r => r.Key == "trends-gap" && r.Arguments.SequenceEqual(["R5", "R7"]));
    }

    [Fact]
    public void Scales_ThatDiffer_AreSaidAndNotCompared()
    {
        var other = Year(2025, ("講座", "文化課", "A")) with { Scale = ["S", "A", "B"], Levels = [.. "SAB".Select(c => new ScaleLevel { Code = c.ToString() })] };
        var report = TrendReport.Of([Year(2024, ("講座", "文化課", "A")), other]);

        Assert.Equal(RatingChange.OtherScale, Assert.Single(report.Projects).Changes[1]);
        Assert.False(report.Years[1].SameScale);
        Assert.Equal(["R6", "A・B・C", "R7", "S・A・B"], Assert.Single(report.Remarks, r => r.Key == "trends-scale").Arguments);
    }

    [Fact]
    public void Scale_ReadFromTheRatingsGiven_IsTheOneAnotherResultNames()
    {
        var read = Year(2024, ("講座", "文化課", "B")) with { KnowsScale = false, Scale = ["A", "B"], Levels = [new ScaleLevel { Code = "A" }, new ScaleLevel { Code = "B" }] };
        var report = TrendReport.Of([read, Year(2025, ("講座", "文化課", "B"))]);

        Assert.Equal(["A", "B", "C"], report.Years[0].Scale.Levels.Select(l => l.Code));
        Assert.Equal(RatingChange.Same, Assert.Single(report.Projects).Changes[1]);
        Assert.DoesNotContain(report.Remarks, r => r.Key == "trends-scale-read");
    }

    [Fact]
    public void Scale_ThatNoResultNames_IsSaidToBeRead()
    {
        PrintedYear Read(int year) => Year(year, ("講座", "文化課", "B")) with { KnowsScale = false };
        Assert.Equal(["R6", "R7"], TrendReport.Of([Read(2024), Read(2025)]).Remarks.Where(r => r.Key == "trends-scale-read").Select(r => r.Arguments[0]));
    }

    [Fact]
    public void Points_ThatDiffer_AreSaid_AndMeansAreEachYearsOwn()
    {
        PrintedYear Worth(int year, decimal best) => Year(year, ("講座", "文化課", "A")) with { Levels = [new ScaleLevel { Code = "A", Points = best }, new ScaleLevel { Code = "B", Points = 1 }, new ScaleLevel { Code = "C", Points = 0 }] };
        var report = TrendReport.Of([Worth(2024, 2), Worth(2025, 5)]);
        Assert.Equal([2m, 5m], report.Years.Select(y => y.Tally.PointsAverage!.Value));
        Assert.Contains(report.Remarks, r => r.Key == "trends-points");
    }

    [Fact]
    public void Headings_AreCountedAtEveryLevel_AndBlankWhereTheyWereNot()
    {
        PrintedYear Under(int year, params (string Heading, string Rating)[] rows) => Year(year) with { Rows = [.. rows.Select((r, i) => new PrintedRow(r.Heading, $"事業{i}", "文化課", [r.Rating]))] };
        var report = TrendReport.Of([Under(2024, ("一 > 1", "A"), ("一 > 2", "B")), Under(2025, ("一 > 1", "A"), ("一 > 3", "C"))]);

        Assert.Equal(["一", "一/1", "一/3", "一/2"], report.Headings.Select(h => string.Join('/', h.Path)));
        Assert.Equal([1, 1, 0], report.Headings[0].Tallies[0]!.Counts);
        Assert.Null(report.Headings[3].Tallies[1]);
    }

    [Fact]
    public void RenamedProject_OfTheSameId_IsOneLine_AndSaid()
    {
        PrintedYear Named(int year, string name, string id) => Year(year) with { Rows = [new PrintedRow("一", name, "文化課", ["A"]) { Item = id }] };
        var report = TrendReport.Of([Named(2024, "子ども食堂の支援", "i007"), Named(2025, "こども食堂の支援", "i007")]);
        Assert.Equal("こども食堂の支援", Assert.Single(report.Projects).Name);
        Assert.Contains(report.Remarks, r => r.Key == "trends-renamed");

        // IDs that were given anew in another order prove nothing.
        Assert.Equal(2, TrendReport.Of([Named(2024, "子ども食堂の支援", "i007"), Named(2025, "河川の清掃", "i007")]).Projects.Count);
    }

    [Fact]
    public void Refuse_OneResult_TheSameYearTwice_OrAnotherPlan()
    {
        Assert.Equal("trends-one", TrendReport.Refuse([("a.json", Year(2024))])!.Key);
        Assert.Equal(["a.json", "b.xlsx", "令和6年度"], TrendReport.Refuse([("a.json", Year(2024)), ("b.xlsx", Year(2024))])!.Arguments);
        Assert.Equal("trends-other-plan", TrendReport.Refuse([("a.json", Year(2024)), ("b.json", Year(2025) with { PlanName = "水の計画" })])!.Key);
        Assert.Null(TrendReport.Refuse([("a.json", Year(2024)), ("b.json", Year(2025) with { PlanName = "みどりの計画（令和7年度）" }), ("c.csv", Year(2026) with { PlanName = "" })]));
    }

    [Fact]
    public void AnyYears_EveryRowStandsOnce_WhateverTheOrderOfTheFiles()
    {
        string[] names = ["講座", "展示", "相談", "見守り", "見守り活動"];
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            PrintedYear Any(int year) => Year(year) with
            {
                Rows =
                [
                    .. Enumerable.Range(0, random.Next(9)).Select(n => new PrintedRow($"{random.Next(2)}", names[random.Next(5)], $"{random.Next(2)}課", ["ABC"[random.Next(3)].ToString()])
                    {
                        Item = random.Next(2) == 0 ? "" : $"i{n}", Number = random.Next(2) == 0 ? "" : $"{random.Next(3)}",
                    }),
                ],
            };
            var years = new[] { Any(2018), Any(2019), Any(2021), Any(2022) };
            var report = TrendReport.Of(years);
            for (var i = 0; i < years.Length; i++)
            {
                Assert.True(years[i].Rows.Count == report.Projects.Count(p => p.Ratings[i].State != RatingState.Absent), $"seed {seed}");
                Assert.True(years[i].Rows.Select(r => r.Texts[0]).Order().SequenceEqual(report.Projects.Select(p => p.Ratings[i].Text).Where(t => t.Length > 0).Order()), $"seed {seed}");
                Assert.Equal(years[i].Rows.Count, report.Years[i].Tally.Total);
            }

            Assert.Equal(Written(report), Written(TrendReport.Of([.. years.OrderBy(_ => random.Next())])));
        }
    }

    [Fact]
    public void AYearAgain_ChangesNothingButTheYear()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, 1 + random.Next(8)).Select(_ => ($"事業{random.Next(3)}", $"{random.Next(2)}課", "ABC"[random.Next(3)].ToString())).ToArray();
            var report = TrendReport.Of([Year(2024, rows), Year(2025, rows)]);
            Assert.True(report.Projects.Count == rows.Length && report.Projects.All(p => p.Changes[1] == RatingChange.Same), $"seed {seed}");
        }
    }

    private static string Written(TrendReport report) => string.Join('\n', report.Projects.Select(p => $"{p.Heading}|{p.Name}|{p.Section}|{string.Join(',', p.Ratings)}|{string.Join(',', p.Changes)}|{string.Join(',', p.LowestRun)}"));
}
