using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Calendar;

namespace Workflow.Core.Tests.Calendar;

public class JapaneseDateTests
{
    [Theory]
    [InlineData("令和8年11月20日")]
    [InlineData("令和８年１１月２０日")]
    [InlineData("令和 8 年 11 月 20 日")]
    [InlineData("令和8年11月20日（金）")]
    [InlineData("令和8年11月20日(金曜日)")]
    [InlineData("R8.11.20")]
    [InlineData("Ｒ８．１１．２０")]
    [InlineData("R8/11/20")]
    [InlineData("2026/11/20")]
    [InlineData("2026-11-20")]
    [InlineData("2026年11月20日")]
    [InlineData("2026年11月20日まで")]
    public void TryParse_EverySpelling_IsTheSameDay(string text)
    {
        Assert.True(JapaneseDate.TryParse(text, out WrittenDate written));
        Assert.Equal(new DateOnly(2026, 11, 20), written.Date);
        Assert.Null(written.Time);
        Assert.True(written.WeekdayAgrees);
    }

    [Theory]
    [InlineData("2026/11/20 17:00", "17:00:00")]
    [InlineData("2026-11-20T17:00", "17:00:00")]
    [InlineData("2026-11-20T17:00:00+09:00", "17:00:00")]
    [InlineData("令和8年11月20日（金）17時", "17:00:00")]
    [InlineData("令和8年11月20日（金）午後5時30分まで", "17:30:00")]
    [InlineData("R8.11.20 午後5時半", "17:30:00")]
    [InlineData("令和8年11月20日 正午", null)]
    [InlineData("2026/11/20 24:00", "23:59:59")]
    [InlineData("2026/11/20 9:05", "09:05:00")]
    [InlineData("2026/11/20　９：０５", "09:05:00")]
    [InlineData("2026/11/2010:05", null)]
    public void TryParse_WithTime_ReadsBoth(string text, string? expected)
    {
        var read = JapaneseDate.TryParse(text, out WrittenDate written);

        Assert.Equal(expected, read ? $"{written.Time:HH:mm:ss}" : null);
    }

    [Theory]
    [InlineData("令和元年5月1日", 2019, 5, 1)]
    [InlineData("平成31年4月30日", 2019, 4, 30)]
    [InlineData("平成31年5月1日", 2019, 5, 1)]
    [InlineData("R元.5.1", 2019, 5, 1)]
    [InlineData("昭和64年1月7日", 1989, 1, 7)]
    public void TryParse_AtEraBoundary_CountsTheYearOfTheEraWritten(string text, int year, int month, int day)
    {
        Assert.True(JapaneseDate.TryParse(text, out DateOnly read));
        Assert.Equal(new DateOnly(year, month, day), read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026/2/29")]
    [InlineData("2026/13/1")]
    [InlineData("2026/0/1")]
    [InlineData("令和0年1月1日")]
    [InlineData("11月20日")]
    [InlineData("26/11/20")]
    [InlineData("2026/11/20 25:00")]
    [InlineData("2026/11/20 17:61")]
    [InlineData("来週金曜")]
    [InlineData("46346")]
    public void TryParse_NoSuchDay_IsRefused(string? text) => Assert.False(JapaneseDate.TryParse(text, out WrittenDate _));

    [Fact]
    public void TryParse_WrongWeekday_IsTold()
    {
        Assert.True(JapaneseDate.TryParse("令和8年11月20日（木）", out WrittenDate written));
        Assert.False(written.WeekdayAgrees);
    }

    [Fact]
    public void TryParse_OneDigitDayBeforeTime_IsNotMixedWithIt()
    {
        Assert.True(JapaneseDate.TryParse("2026/11/2 10:05", out WrittenDate written));
        Assert.Equal(new WrittenDate(new DateOnly(2026, 11, 2), new TimeOnly(10, 5), null), written);
    }

    [Theory]
    [InlineData("9:00", 9, 0)]
    [InlineData("９：００", 9, 0)]
    [InlineData("17時", 17, 0)]
    [InlineData("午前8時30分", 8, 30)]
    [InlineData("午後0時", 12, 0)]
    public void TryParseTime_EverySpelling_IsRead(string text, int hour, int minute)
    {
        Assert.True(JapaneseDate.TryParseTime(text, out var time));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData(2026, 11, 20, "令和8年11月20日（金）", "R8.11.20")]
    [InlineData(2019, 5, 1, "令和元年5月1日（水）", "R1.5.1")]
    [InlineData(2019, 4, 30, "平成31年4月30日（火）", "H31.4.30")]
    [InlineData(1989, 1, 7, "昭和64年1月7日（土）", "S64.1.7")]
    [InlineData(1989, 1, 8, "平成元年1月8日（日）", "H1.1.8")]
    [InlineData(1926, 12, 25, "昭和元年12月25日（土）", "S1.12.25")]
    [InlineData(1912, 7, 30, "大正元年7月30日（火）", "T1.7.30")]
    public void Forms_AtEraBoundaries_AreOfTheDaysEra(int year, int month, int day, string full, string brief)
    {
        Assert.Equal(full, JapaneseDate.WithWeekday(new DateOnly(year, month, day)));
        Assert.Equal(brief, JapaneseDate.ShortForm(new DateOnly(year, month, day)));
    }

    [Fact]
    public void Forms_OfEveryDay_AreReadBack() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 84000).Select(n => new DateOnly(1869, 1, 1).AddDays(n)).ToArbitrary(), day =>
            new[] { JapaneseDate.LongForm(day), JapaneseDate.WithWeekday(day), JapaneseDate.ShortForm(day), $"{day:yyyy-MM-dd}", $"{day:yyyy/M/d}" }
                .All(t => JapaneseDate.TryParse(t, out WrittenDate read) && read.Date == day && read.WeekdayAgrees)));

    [Fact]
    public void WithTime_LastSecond_PrintsTheDayAlone()
    {
        var day = new DateOnly(2026, 11, 20);

        Assert.Equal("令和8年11月20日（金）", JapaneseDate.WithTime(JapanTime.EndOf(day)));
        Assert.Equal("令和8年11月20日（金）17:00", JapaneseDate.WithTime(JapanTime.At(day, new TimeOnly(17, 0)).ToUniversalTime()));
    }

    [Fact]
    public void JapanTime_EveningInUtc_IsTheNextDayInJapan()
    {
        var moment = new DateTimeOffset(2026, 11, 19, 15, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2026, 11, 20), JapanTime.DateOf(moment));
        Assert.Equal(TimeSpan.FromHours(9), JapanTime.Of(moment).Offset);
    }
}
