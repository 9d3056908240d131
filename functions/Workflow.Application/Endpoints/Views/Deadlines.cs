using System.Globalization;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Core.Calendar;
using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Views;

/// <summary>Puts deadlines and years into the reader's terms.</summary>
internal static class Deadlines
{
    /// <summary>A deadline seen from a moment.</summary>
    public static Deadline Of(DateTimeOffset at, DateTimeOffset now, Language language, bool own = false)
    {
        var (today, day) = (JapanTime.DateOf(now), JapanTime.DateOf(at));
        return new Deadline(JapanTime.Of(at), BusinessDays.Between(today, day), day.DayNumber - today.DayNumber, at < now, own, Text(at, language));
    }

    /// <summary>A fiscal year.</summary>
    public static string Year(FiscalYear year, Language language) => language == Language.English ? year.EnglishName : year.LongName;

    private static string Text(DateTimeOffset at, Language language) =>
        language == Language.English ? JapanTime.Of(at).ToString("ddd, d MMM yyyy HH:mm", CultureInfo.InvariantCulture) : JapaneseDate.WithTime(at);
}
