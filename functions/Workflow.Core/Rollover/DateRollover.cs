using System.Text.RegularExpressions;
using Workflow.Core.Calendar;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Rollover;

/// <summary>Moves id, name, letter and dates on. Dates keep their day of the year and move off days on which the office is closed.</summary>
internal static partial class DateRollover
{
    private const int LongestId = 40;

    /// <summary>The survey with the new year's id, names and dates.</summary>
    public static Survey Roll(Survey survey, FiscalYear year, List<Remark> remarks)
    {
        var by = year.Year - survey.Year.Year;
        var next = survey with
        {
            Id = Id(survey, year),
            Name = YearText.Move(survey.Name, by, IsNear, survey.Year.Era),
            Letter = survey.Letter is { } letter ? YearText.Move(letter, by, IsNear, survey.Year.Era) : null,
            DueAt = Moment(survey.DueAt, by),
            DistributeAt = survey.DistributeAt is { } sending ? Moment(sending, by) : null,
        };
        remarks.Add(Remark.Sure("id", next.Id.Value, year.LongName));
        remarks.Add(Remark.Doubt("due", JapaneseDate.WithTime(survey.DueAt), JapaneseDate.WithTime(next.DueAt)));
        if (next.DistributeAt >= next.DueAt)
        {
            next = next with { DistributeAt = null };
        }

        if (survey.DistributeAt is { } sent)
        {
            remarks.Add(next.DistributeAt is { } moved ? Remark.Doubt("distribute", JapaneseDate.WithTime(sent), JapaneseDate.WithTime(moved)) : Remark.Doubt("distribute-cleared"));
        }

        if (next.Letter is { } words && (YearText.HasDate(words) || words.Contains('号')))
        {
            remarks.Add(Remark.Doubt("letter"));
        }

        if (survey.Name == next.Name)
        {
            remarks.Add(Remark.Doubt("name-kept", survey.Name));
        }

        return next;

        bool IsNear(FiscalYear y) => Math.Abs(y.Year - survey.Year.Year) <= 1;
    }

    /// <summary>
    /// The same day and time so many years later. On a closed day it moves to the next business day, as periods of law do (民法第142条), unless that lies in
    /// another month: then to the last one before it, for a deadline at a month's end must not slip into the next month.
    /// </summary>
    private static DateTimeOffset Moment(DateTimeOffset moment, int years)
    {
        var local = JapanTime.Of(moment);
        var day = DateOnly.FromDateTime(local.DateTime).AddYears(years);
        var open = BusinessDays.Add(day, 0);
        return JapanTime.At(open.Month == day.Month ? open : BusinessDays.Add(day, -1), TimeOnly.FromDateTime(local.DateTime));
    }

    /// <summary>The year inside the id moved on (<c>kosodate-r2</c> → <c>kosodate-r3</c>); appended when the id names none.</summary>
    private static SurveyId Id(Survey survey, FiscalYear year)
    {
        var moved = YearInId().Replace(survey.Id.Value, m =>
            FiscalYear.TryParse(m.Value, out var written) && written == survey.Year ? char.IsAsciiLetter(m.Value[0]) ? Short(year) : year.Year.ToString() : m.Value);
        if (moved == survey.Id.Value)
        {
            var suffix = "-" + Short(year);
            moved = moved[..Math.Min(moved.Length, LongestId - suffix.Length)] + suffix;
        }

        return new SurveyId(moved.Length <= LongestId ? moved : moved[^LongestId..]);
    }

    private static string Short(FiscalYear year) => year.ShortName.ToLowerInvariant();

    [GeneratedRegex("(?<![a-z0-9])[mtshr][0-9]{1,2}(?![a-z0-9])|(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearInId();
}
