using System.Globalization;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Planning;

/// <summary>When a deadline's reminders are due: business days from the deadline's day, at the hour set (督促日, 督促時刻).</summary>
public static class ReminderSchedule
{
    /// <summary>Every reminder of a deadline, earliest first; the key is unique within a section: <c>{deadline}/{offset}</c>.</summary>
    public static IReadOnlyList<(string Key, DateTimeOffset At)> Of(Survey survey, DateTimeOffset due)
    {
        var day = JapanTime.DateOf(due);
        var name = JapanTime.Of(due).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        return
        [
            .. survey.ReminderOffsets.Distinct()
                .Select(o => ($"{name}/{o.ToString("+0;-0;0", CultureInfo.InvariantCulture)}", JapanTime.At(BusinessDays.Add(day, o), survey.ReminderTime)))
                .OrderBy(r => r.Item2),
        ];
    }
}
