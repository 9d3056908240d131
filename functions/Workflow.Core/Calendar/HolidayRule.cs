namespace Workflow.Core.Calendar;

/// <summary>One 国民の祝日 as article 2 of the law has it, or had it, for a span of years.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The first year of this rule.</param>
/// <param name="To">The last year of this rule, inclusive.</param>
/// <param name="Day">The day in a year of the span.</param>
internal sealed record HolidayRule(string Name, int From, int To, Func<int, DateOnly> Day)
{
    private const int Always = int.MaxValue;

    // 国民の祝日に関する法律 (昭和23年法律第178号) and its amendments; the Olympic moves by the special measures acts for 2020 and 2021;
    // single days by their own acts. The holidays of 2019 are treated by their act as 国民の祝日 for article 3.
    public static IReadOnlyList<HolidayRule> All { get; } =
    [
        new("元日", 1949, Always, Fixed(1, 1)),
        new("成人の日", 1949, 1999, Fixed(1, 15)),
        new("成人の日", 2000, Always, Monday(1, 2)),
        new("建国記念の日", 1967, Always, Fixed(2, 11)),
        new("天皇誕生日", 2020, Always, Fixed(2, 23)),
        new("大喪の礼", 1989, 1989, Fixed(2, 24)),
        new("春分の日", 1949, Always, y => new DateOnly(y, 3, Equinox.SpringDay(y))),
        new("結婚の儀", 1959, 1959, Fixed(4, 10)),
        new("天皇誕生日", 1949, 1988, Fixed(4, 29)),
        new("みどりの日", 1989, 2006, Fixed(4, 29)),
        new("昭和の日", 2007, Always, Fixed(4, 29)),
        new("即位の日", 2019, 2019, Fixed(5, 1)),
        new("憲法記念日", 1949, Always, Fixed(5, 3)),
        new("みどりの日", 2007, Always, Fixed(5, 4)),
        new("こどもの日", 1949, Always, Fixed(5, 5)),
        new("結婚の儀", 1993, 1993, Fixed(6, 9)),
        new("海の日", 1996, 2002, Fixed(7, 20)),
        new("海の日", 2003, 2019, Monday(7, 3)),
        new("海の日", 2020, 2020, Fixed(7, 23)),
        new("海の日", 2021, 2021, Fixed(7, 22)),
        new("海の日", 2022, Always, Monday(7, 3)),
        new("スポーツの日", 2020, 2020, Fixed(7, 24)),
        new("スポーツの日", 2021, 2021, Fixed(7, 23)),
        new("山の日", 2016, 2019, Fixed(8, 11)),
        new("山の日", 2020, 2020, Fixed(8, 10)),
        new("山の日", 2021, 2021, Fixed(8, 8)),
        new("山の日", 2022, Always, Fixed(8, 11)),
        new("敬老の日", 1966, 2002, Fixed(9, 15)),
        new("敬老の日", 2003, Always, Monday(9, 3)),
        new("秋分の日", 1948, Always, y => new DateOnly(y, 9, Equinox.AutumnDay(y))),
        new("体育の日", 1966, 1999, Fixed(10, 10)),
        new("体育の日", 2000, 2019, Monday(10, 2)),
        new("スポーツの日", 2022, Always, Monday(10, 2)),
        new("即位礼正殿の儀", 2019, 2019, Fixed(10, 22)),
        new("文化の日", 1948, Always, Fixed(11, 3)),
        new("即位礼正殿の儀", 1990, 1990, Fixed(11, 12)),
        new("勤労感謝の日", 1948, Always, Fixed(11, 23)),
        new("天皇誕生日", 1989, 2018, Fixed(12, 23)),
    ];

    private static Func<int, DateOnly> Fixed(int month, int day) => year => new DateOnly(year, month, day);

    private static Func<int, DateOnly> Monday(int month, int nth) => year =>
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    };
}
