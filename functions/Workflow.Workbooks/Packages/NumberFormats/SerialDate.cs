namespace Workflow.Workbooks.Packages.NumberFormats;

/// <summary>Excel's day numbers: 1 is 1 January 1900, with a 29 February 1900 that never was; or, in old Macintosh books, 0 is 1 January 1904.</summary>
internal static class SerialDate
{
    private const int DaysTo1904 = 1462;
    private const int LastSerial = 2_958_465;
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The moment a number means, rounded to milliseconds; null when Excel shows no date for it.</summary>
    public static DateTime? ToDateTime(double serial, bool from1904)
    {
        var days = from1904 ? serial + DaysTo1904 : serial;
        if (days < 0 || days >= LastSerial + 1)
        {
            return null;
        }

        // Before the day that never was, Excel counts one day more than the calendar.
        var shift = days < 60 ? 1 : 0;
        return Epoch.AddDays(shift).AddMilliseconds(Math.Round(days * 86_400_000d));
    }

    /// <summary>The number of a moment.</summary>
    public static double FromDateTime(DateTime moment, bool from1904)
    {
        var days = (moment - Epoch).TotalDays;
        return (days < 61 ? days - 1 : days) - (from1904 ? DaysTo1904 : 0);
    }
}
