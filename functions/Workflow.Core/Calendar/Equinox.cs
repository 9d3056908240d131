namespace Workflow.Core.Calendar;

/// <summary>
/// The days of the equinoxes in Japan, from the mean motion of the sun (the usual approximation of the Hydrographic Department's almanac; it agrees with
/// every day announced so far). Valid for 1900–2150.
/// </summary>
internal static class Equinox
{
    private const double DaysAYear = 0.242194;

    public static int SpringDay(int year) => year switch
    {
        < 1980 => Day(20.8357, year, 1983),
        < 2100 => Day(20.8431, year, 1980),
        _ => Day(21.8510, year, 1980),
    };

    public static int AutumnDay(int year) => year switch
    {
        < 1980 => Day(23.2588, year, 1983),
        < 2100 => Day(23.2488, year, 1980),
        _ => Day(24.2488, year, 1980),
    };

    // Division truncates towards zero, as the formula wants it before 1980 too.
    private static int Day(double epoch, int year, int leapOrigin) =>
        (int)Math.Floor(epoch + (DaysAYear * (year - 1980)) - ((year - leapOrigin) / 4));
}
