namespace Workflow.Core.Calendar;

/// <summary>Japan standard time: +09:00 all year. Computed here, because a host's time-zone setting cannot be relied on.</summary>
public static class JapanTime
{
    /// <summary>+09:00.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(9);

    /// <summary>23:59:59: what a bare date means as a deadline.</summary>
    public static TimeOnly LastSecond { get; } = new(23, 59, 59);

    /// <summary>A day and time in Japan.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day, time, Offset);

    /// <summary>The last second of a day in Japan.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => At(day, LastSecond);

    /// <summary>The same moment on Japan's clock.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The day in Japan at a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);

    /// <summary>Whether a moment lies in the last second of a day in Japan.</summary>
    public static bool IsLastSecond(DateTimeOffset moment) => TimeOnly.FromDateTime(Of(moment).DateTime) >= LastSecond;
}
