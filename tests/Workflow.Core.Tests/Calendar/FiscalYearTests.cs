using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Calendar;

namespace Workflow.Core.Tests.Calendar;

public class FiscalYearTests
{
    [Theory]
    [InlineData("R2", 2020)]
    [InlineData("r2", 2020)]
    [InlineData("Ｒ２", 2020)]
    [InlineData("R2年度", 2020)]
    [InlineData("R.2", 2020)]
    [InlineData("令和2年度", 2020)]
    [InlineData("令和２年度", 2020)]
    [InlineData(" 令和 2 年度　", 2020)]
    [InlineData("令2", 2020)]
    [InlineData("㋿2年度", 2020)]
    [InlineData("2020年度", 2020)]
    [InlineData("2020", 2020)]
    [InlineData("２０２０年", 2020)]
    [InlineData("H31", 2019)]
    [InlineData("平成31年度", 2019)]
    [InlineData("R1", 2019)]
    [InlineData("R元", 2019)]
    [InlineData("令和元年度", 2019)]
    [InlineData("令和1年度", 2019)]
    [InlineData("H30", 2018)]
    [InlineData("平成32年度", 2020)]
    [InlineData("昭和63年度", 1988)]
    [InlineData("平成元年度", 1989)]
    public void TryParse_EverySpelling_IsRead(string text, int expected)
    {
        Assert.True(FiscalYear.TryParse(text, out var year));
        Assert.Equal(expected, year.Year);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("度")]
    [InlineData("R")]
    [InlineData("R0")]
    [InlineData("元年度")]
    [InlineData("20")]
    [InlineData("R100")]
    [InlineData("平成99年度")]
    [InlineData("X2")]
    [InlineData("2020-21")]
    [InlineData("9999")]
    [InlineData("2020.0")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(FiscalYear.TryParse(text, out _));

    [Theory]
    [InlineData(2020, "R2", "令和2年度")]
    [InlineData(2019, "R1", "令和元年度")]
    [InlineData(2018, "H30", "平成30年度")]
    [InlineData(1989, "H1", "平成元年度")]
    [InlineData(1988, "S63", "昭和63年度")]
    [InlineData(1926, "T15", "大正15年度")]
    [InlineData(1912, "T1", "大正元年度")]
    [InlineData(2030, "R12", "令和12年度")]
    public void Names_AtEraBoundaries_FollowTheEraOfOctober(int year, string shortName, string longName)
    {
        Assert.Equal(shortName, new FiscalYear(year).ShortName);
        Assert.Equal(longName, new FiscalYear(year).LongName);
    }

    [Fact]
    public void Names_OfEveryYear_AreReadBack() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1900, 2100).ToArbitrary(), y =>
            new[] { new FiscalYear(y).ShortName, new FiscalYear(y).LongName, $"{y}年度", $"{y}" }
                .All(t => FiscalYear.TryParse(t, out var read) && read == new FiscalYear(y))));

    [Theory]
    [InlineData("2020-03-31", 2019)]
    [InlineData("2020-04-01", 2020)]
    [InlineData("2020-12-31", 2020)]
    [InlineData("2021-01-01", 2020)]
    public void Of_Day_BelongsToTheYearBegunInApril(string day, int expected)
    {
        var year = FiscalYear.Of(Day(day));

        Assert.Equal(expected, year.Year);
        Assert.InRange(Day(day), year.Start, year.End);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
