namespace Workflow.Core.Calendar;

/// <summary>
/// The days on which a Japanese municipality works: not Saturday, Sunday, a national holiday, nor 29 December to 3 January (地方自治法第4条の2).
/// </summary>
public static class BusinessDays
{
    /// <summary>Whether the office is open on a day.</summary>
    public static bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsYearEnd(day) && !JapaneseHolidays.IsHoliday(day);

    /// <summary>
    /// Counts business days from a day, the day itself not included: <c>+1</c> is the first business day after it, <c>-5</c> the fifth before it, whether
    /// or not the day itself is one. <c>0</c> is the day itself, or the next business day when it is none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the calendar.</exception>
    public static DateOnly Add(DateOnly day, int count)
    {
        if (count == 0)
        {
            return IsBusinessDay(day) ? day : Add(day, 1);
        }

        var step = Math.Sign(count);
        for (var left = Math.Abs((long)count); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsBusinessDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>
    /// How many business days lie after <paramref name="from"/> up to and including <paramref name="to"/>: 3 from Tuesday to Friday (あと3営業日), 0 for the same
    /// day. Negative, counting back the same way, when <paramref name="to"/> is earlier.
    /// </summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        var (first, last) = from <= to ? (from, to) : (to, from);
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            count += IsBusinessDay(day) ? 1 : 0;
        }

        return from <= to ? count : -count;
    }

    private static bool IsYearEnd(DateOnly day) => day is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 };
}
