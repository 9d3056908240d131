using System.Globalization;
using System.Text.RegularExpressions;
using Workflow.Core.Text;

namespace Workflow.Core.Calendar;

/// <summary>Days and times as Japanese offices write them.</summary>
public static partial class JapaneseDate
{
    private const string Weekdays = "日月火水木金土";

    /// <summary><c>令和8年11月20日</c>; the first year of an era is 元年.</summary>
    public static string LongForm(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Era.Of(day).YearName(day.Year)}{day.Month}月{day.Day}日");

    /// <summary><c>令和8年11月20日（金）</c>.</summary>
    public static string WithWeekday(DateOnly day) => $"{LongForm(day)}（{Weekday(day)}）";

    /// <summary><c>R8.11.20</c>.</summary>
    public static string ShortForm(DateOnly day)
    {
        var era = Era.Of(day);
        return string.Create(CultureInfo.InvariantCulture, $"{era.Letter}{era.YearOf(day.Year)}.{day.Month}.{day.Day}");
    }

    /// <summary>金 for a Friday.</summary>
    public static char Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>
    /// A moment in Japan time: <c>令和8年11月20日（金）17:00</c>. The last second of a day is what a bare date means and prints as the day alone.
    /// </summary>
    public static string WithTime(DateTimeOffset moment)
    {
        var local = JapanTime.Of(moment);
        var day = WithWeekday(DateOnly.FromDateTime(local.DateTime));
        return JapanTime.IsLastSecond(local) ? day : string.Create(CultureInfo.InvariantCulture, $"{day}{local:H:mm}");
    }

    /// <summary>Reads a day, whatever time or weekday is written beside it; see <see cref="TryParse(string?, out WrittenDate)"/>.</summary>
    public static bool TryParse(string? text, out DateOnly day)
    {
        var read = TryParse(text, out WrittenDate written);
        day = written.Date;
        return read;
    }

    /// <summary>
    /// Reads <c>令和8年11月20日</c>, <c>R8.11.20</c>, <c>2026/11/20</c>, <c>2026-11-20</c>, <c>2026年11月20日</c>, in any width and with blanks, with or
    /// without a weekday <c>(金)</c> and a time (<c>17:00</c>, <c>17時</c>, <c>17時30分</c>, <c>午後5時</c>). A year of an era may lie beside the era's own days
    /// (平成31年5月1日). False when the text has another shape or there is no such day.
    /// </summary>
    public static bool TryParse(string? text, out WrittenDate written)
    {
        written = default;
        var match = Pattern().Match(Normalization.Code(text ?? ""));
        if (!match.Success || !TryDay(match, out var day) || !TryTime(match, out var time))
        {
            return false;
        }

        DayOfWeek? weekday = match.Groups["weekday"] is { Success: true } w ? (DayOfWeek)Weekdays.IndexOf(w.Value[0]) : null;
        written = new WrittenDate(day, time, weekday);
        return true;
    }

    /// <summary>Reads a time of day: <c>9:00</c>, <c>17:00:00</c>, <c>17時</c>, <c>17時30分</c>, <c>午後5時半</c>; 24時 is the day's last second.</summary>
    public static bool TryParseTime(string? text, out TimeOnly time)
    {
        var match = TimePattern().Match(Normalization.Code(text ?? ""));
        TimeOnly? read = null;
        var success = match.Success && TryTime(match, out read) && read is not null;
        time = read ?? default;
        return success;
    }

    private static bool TryDay(Match match, out DateOnly day)
    {
        day = default;
        var year = match.Groups["first"].Success ? 1 : Number(match, "year");
        if (match.Groups["era"] is { Success: true } spelled)
        {
            if (Era.Find(spelled.Value) is not { } era || year is 0 or > 99)
            {
                return false;
            }

            year = era.FirstDay.Year + year - 1;
        }
        else if (year < 1868)
        {
            return false;
        }

        var month = Number(match, "month");
        var date = Number(match, "day");
        if (month is 0 or > 12 || date == 0 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date);
        return true;
    }

    private static bool TryTime(Match match, out TimeOnly? time)
    {
        time = null;
        if (!match.Groups["hour"].Success)
        {
            return true;
        }

        var half = match.Groups["half"];
        var hour = Number(match, "hour") + (half is { Success: true, Value: "午後" } && Number(match, "hour") < 12 ? 12 : 0);
        var minute = match.Groups["halfHour"].Success ? 30 : Number(match, "minute");
        var second = Number(match, "second");
        if (hour == 24 && minute == 0 && second == 0)
        {
            time = JapanTime.LastSecond;
            return true;
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second);
        return true;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // Blanks may stand between the parts; they must not be dropped before, for 11/2 10:00 is not 11/21 at 0:00.
    private const string TimeShape =
        @"(?<half>午前|午後)? *(?<hour>[0-9]{1,2})(?: *: *(?<minute>[0-9]{2})(?: *: *(?<second>[0-9]{2})(?:\.0+)?)?| *時(?: *(?<minute>[0-9]{1,2}) *分| *(?<halfHour>半))?)";

    [GeneratedRegex(
        @"\A(?<era>明治|大正|昭和|平成|令和|[明大昭平令]|[MTSHRmtshr])?\.? *(?:(?<first>元)|(?<year>[0-9]{1,4})) *(?:年|[./-]) *(?<month>[0-9]{1,2}) *(?:月|[./-]) *"
        + @"(?<day>[0-9]{1,2})(?![0-9]) *日?(?: *\(? *(?<weekday>[日月火水木金土])(?:曜日?)? *\)?)? *[T、,]? *(?:" + TimeShape + @")?(?:\+09:00)? *(?:まで)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A" + TimeShape + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();
}
