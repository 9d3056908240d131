using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Calendar;

namespace Workflow.Core.Tests.Calendar;

public class BusinessDaysTests
{
    [Theory]
    [InlineData(2026, 11, 20, true)]
    [InlineData(2026, 11, 21, false)] // Saturday
    [InlineData(2026, 11, 22, false)] // Sunday
    [InlineData(2026, 11, 23, false)] // 勤労感謝の日
    [InlineData(2026, 12, 28, true)]
    [InlineData(2026, 12, 29, false)]
    [InlineData(2027, 1, 3, false)]
    [InlineData(2027, 1, 4, true)]
    public void IsBusinessDay_Calendar_KnowsClosedDays(int year, int month, int day, bool open) =>
        Assert.Equal(open, BusinessDays.IsBusinessDay(new DateOnly(year, month, day)));

    [Theory]
    [InlineData("11-20", -5, "11-13")]
    [InlineData("11-20", -1, "11-19")]
    [InlineData("11-20", 0, "11-20")]
    [InlineData("11-20", 1, "11-24")] // over the weekend and 勤労感謝の日
    [InlineData("11-22", 0, "11-24")] // a Sunday is moved on
    [InlineData("11-22", 1, "11-24")]
    [InlineData("11-22", -1, "11-20")]
    [InlineData("11-23", -5, "11-16")]
    public void Add_AroundHolidays_CountsOpenDays(string from, int count, string expected) => Assert.Equal(Day(expected), BusinessDays.Add(Day(from), count));

    [Fact]
    public void Add_OverTheYearEnd_SkipsIt() => Assert.Equal(new DateOnly(2027, 1, 4), BusinessDays.Add(new DateOnly(2026, 12, 28), 1));

    [Theory]
    [InlineData("11-17", "11-20", 3)]
    [InlineData("11-20", "11-20", 0)]
    [InlineData("11-20", "11-24", 1)]
    [InlineData("11-21", "11-23", 0)]
    [InlineData("11-24", "11-20", -1)]
    public void Between_Days_CountsTheLaterEnd(string from, string to, int expected) => Assert.Equal(expected, BusinessDays.Between(Day(from), Day(to)));

    [Fact]
    public void Add_AndBetween_AreInverse() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, 8000).Select(n => new DateOnly(2012, 1, 1).AddDays(n)).ToArbitrary(),
            Gen.Choose(1, 60).ToArbitrary(),
            (day, n) => BusinessDays.Between(day, BusinessDays.Add(day, n)) == n
                && BusinessDays.IsBusinessDay(BusinessDays.Add(day, n))
                && BusinessDays.IsBusinessDay(BusinessDays.Add(day, -n))
                && BusinessDays.Add(BusinessDays.Add(day, n), -n) <= day.AddDays(4)));

    private static DateOnly Day(string monthDay) => DateOnly.ParseExact($"2026-{monthDay}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
