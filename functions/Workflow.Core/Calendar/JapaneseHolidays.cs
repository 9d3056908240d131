using System.Collections.Concurrent;

namespace Workflow.Core.Calendar;

/// <summary>The national holidays of Japan by law, since 1973 (振替休日). Thread-safe.</summary>
public static class JapaneseHolidays
{
    private static readonly DateOnly SubstitutesBegin = new(1973, 4, 12);
    private static readonly DateOnly BetweenDaysBegin = new(1985, 12, 27);
    private static readonly DateOnly LongSubstitutesBegin = new(2007, 1, 1);
    private static readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, Holiday>> Years = new();

    /// <summary>Whether a day is a national holiday. Sundays are not, unless they are one by name.</summary>
    public static bool IsHoliday(DateOnly day) => InYear(day.Year).ContainsKey(day);

    /// <summary>The name of the holiday a day is; null when it is none.</summary>
    public static string? NameOf(DateOnly day) => InYear(day.Year).GetValueOrDefault(day)?.Name;

    /// <summary>The holidays of a calendar year, in order.</summary>
    public static IReadOnlyList<Holiday> Of(int year) => [.. InYear(year).Values.OrderBy(h => h.Date)];

    private static IReadOnlyDictionary<DateOnly, Holiday> InYear(int year) => Years.GetOrAdd(year, Compute);

    private static Dictionary<DateOnly, Holiday> Compute(int year)
    {
        var named = HolidayRule.All
            .Where(r => r.From <= year && year <= r.To)
            .ToDictionary(r => r.Day(year), r => new Holiday(r.Day(year), r.Name));
        var all = new Dictionary<DateOnly, Holiday>(named);
        foreach (var day in named.Keys.Where(d => d.DayOfWeek == DayOfWeek.Sunday && d >= SubstitutesBegin))
        {
            AddSubstitute(day, named, all);
        }

        foreach (var day in named.Keys.Where(d => d >= BetweenDaysBegin))
        {
            AddBetween(day.AddDays(1), named, all);
        }

        return all;
    }

    // Article 3(2). Until 2006 only the very next day; since 2007 the next day that is not itself a 国民の祝日.
    private static void AddSubstitute(DateOnly sunday, Dictionary<DateOnly, Holiday> named, Dictionary<DateOnly, Holiday> all)
    {
        var next = sunday.AddDays(1);
        while (named.ContainsKey(next) && sunday >= LongSubstitutesBegin)
        {
            next = next.AddDays(1);
        }

        all.TryAdd(next, new Holiday(next, "振替休日"));
    }

    // Article 3(3): a day between two 国民の祝日. Sundays and substitutes were named as exceptions until 2006.
    private static void AddBetween(DateOnly day, Dictionary<DateOnly, Holiday> named, Dictionary<DateOnly, Holiday> all)
    {
        if (named.ContainsKey(day.AddDays(1)) && (day >= LongSubstitutesBegin || day.DayOfWeek != DayOfWeek.Sunday))
        {
            all.TryAdd(day, new Holiday(day, "国民の休日"));
        }
    }
}
