using System.Runtime.InteropServices;

namespace Workflow.Core.Calendar;

/// <summary>A date as somebody wrote it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day; null when none was written. 24時 is the day's last second.</param>
/// <param name="Weekday">The weekday written beside it; null when none was.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WrittenDate(DateOnly Date, TimeOnly? Time, DayOfWeek? Weekday)
{
    /// <summary>Whether the weekday written, if any, is that of the day: a difference tells of a slip in one of them.</summary>
    public bool WeekdayAgrees => Weekday is null || Weekday == Date.DayOfWeek;
}
