using Workflow.Core.Calendar;

namespace Workflow.Core.Tests.Calendar;

public class JapaneseHolidaysTests
{
    public static TheoryData<int> OfficialYears => [.. OfficialHolidays.Years.Keys];

    [Theory]
    [MemberData(nameof(OfficialYears))]
    public void Of_OfficialYear_EqualsTheCabinetOfficesList(int year)
    {
        var computed = JapaneseHolidays.Of(year).Select(h => $"{h.Date:M/d}{h.Name switch { "振替休日" => "振", "国民の休日" => "国", _ => "" }}");

        Assert.Equal(OfficialHolidays.Years[year], string.Join(' ', computed));
    }

    [Theory]
    [InlineData("2019-05-01", "即位の日")]
    [InlineData("2019-10-22", "即位礼正殿の儀")]
    [InlineData("2020-07-24", "スポーツの日")]
    [InlineData("2021-08-08", "山の日")]
    [InlineData("2024-10-14", "スポーツの日")]
    [InlineData("2019-10-14", "体育の日")]
    [InlineData("2018-12-23", "天皇誕生日")]
    [InlineData("2006-04-29", "みどりの日")]
    [InlineData("2007-04-29", "昭和の日")]
    [InlineData("1988-05-04", "国民の休日")]
    [InlineData("1973-04-30", "振替休日")]
    [InlineData("1989-02-24", "大喪の礼")]
    [InlineData("1999-01-15", "成人の日")]
    [InlineData("2000-01-10", "成人の日")]
    [InlineData("2028-03-20", "春分の日")]
    [InlineData("2030-09-23", "秋分の日")]
    [InlineData("2032-09-21", "国民の休日")]
    public void NameOf_SpecialDays_IsThatOfTheLaw(string day, string name) => Assert.Equal(name, JapaneseHolidays.NameOf(Day(day)));

    [Theory]
    [InlineData("2019-12-23")] // the emperor had changed
    [InlineData("2020-10-12")] // moved to July
    [InlineData("2021-08-11")]
    [InlineData("1986-05-04")] // a Sunday between two holidays was none before 2007
    [InlineData("1985-05-04")] // before the law knew 国民の休日
    [InlineData("2026-12-31")] // closed, but no national holiday
    public void IsHoliday_DayThatIsNone_IsFalse(string day) => Assert.False(JapaneseHolidays.IsHoliday(Day(day)));

    [Fact]
    public void Of_EveryYear_HasNoSundaySubstituteAndIsInOrder()
    {
        for (var year = 1973; year <= 2099; year++)
        {
            var days = JapaneseHolidays.Of(year);

            Assert.Equal(days.OrderBy(d => d.Date), days);
            Assert.DoesNotContain(days, d => d.Name == "振替休日" && d.Date.DayOfWeek == DayOfWeek.Sunday);
            Assert.All(days, d => Assert.Equal(year, d.Date.Year));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
