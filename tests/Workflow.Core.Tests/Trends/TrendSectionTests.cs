using Workflow.Core.Comparison;
using Workflow.Core.Trends;
using static Workflow.Core.Tests.Trends.PlanYears;

namespace Workflow.Core.Tests.Trends;

public sealed class TrendSectionTests
{
    [Theory]
    [InlineData(true, Timeliness.Late, Timeliness.Missing)]
    [InlineData(true, Timeliness.Late, Timeliness.Unknown, Timeliness.Rejected)]
    [InlineData(false, Timeliness.Late, Timeliness.InTime)]
    [InlineData(false, Timeliness.Late, Timeliness.Unknown)]
    [InlineData(false, Timeliness.Late, Timeliness.NotAsked)]
    [InlineData(false, Timeliness.Unknown, Timeliness.Unknown)]
    public void AlwaysLate_NeedsTwoKnownYears_AllLate(bool expected, params Timeliness[] years) => Assert.Equal(expected, new TrendSection("10", "道路課", years).IsAlwaysLate);

    [Fact]
    public void Section_RenamedByPredecessor_IsOneLine_AndItsProjectsToo()
    {
        // Projects of one name in two sections: only 前身コード tells which is which.
        var before = Year(2024, ("研修", "福祉課", "A"), ("研修", "人事課", "C")) with { Sections = [Section("10", "福祉課", Timeliness.Late), Section("20", "人事課", Timeliness.InTime)] };
        var after = Year(2025, ("研修", "人材課", "C"), ("研修", "地域福祉課", "A")) with { Sections = [Section("21", "人材課", Timeliness.InTime, "20"), Section("11", "地域福祉課", Timeliness.Late, "10")] };

        var report = TrendReport.Of([before, after]);

        Assert.Equal([("21", "人材課", false), ("11", "地域福祉課", true)], report.Sections.Select(s => (s.Code, s.Name, s.IsAlwaysLate)));
        Assert.Equal([("人材課", "C", "C"), ("地域福祉課", "A", "A")], report.Projects.Select(p => (p.Section, p.Ratings[0].Text, p.Ratings[1].Text)));
    }

    [Fact]
    public void Sections_MergedOrSplit_AreNotJoined_AndItIsSaid()
    {
        var before = Year(2024) with { Sections = [Section("10", "福祉課", Timeliness.Late), Section("20", "高齢課", Timeliness.Late)] };
        var merged = TrendReport.Of([before, Year(2025) with { Sections = [Section("30", "福祉高齢課", Timeliness.Late, "10", "20")] }]);
        Assert.Equal(["福祉高齢課", "福祉課", "高齢課"], merged.Sections.Select(s => s.Name));
        Assert.DoesNotContain(merged.Sections, s => s.IsAlwaysLate);
        Assert.Contains(merged.Remarks, r => r.Key == "trends-section-new");

        var split = TrendReport.Of([before, Year(2025) with { Sections = [Section("11", "福祉一課", Timeliness.Late, "10"), Section("12", "福祉二課", Timeliness.Late, "10")] }]);
        Assert.Equal(4, split.Sections.Count);
    }

    [Fact]
    public void Section_WithoutCodes_IsKnownByName_AndMissingWhenAllItsRowsAre()
    {
        var report = TrendReport.Of([Year(2024, ("講座", "文化課", "未提出")), Year(2025, ("講座", "文化 課", "A"))]);
        Assert.Equal([Timeliness.Missing, Timeliness.Unknown], Assert.Single(report.Sections).Timeliness);
        Assert.Equal(["R7"], Assert.Single(report.Remarks, r => r.Key == "trends-timeliness").Arguments);
    }
}
