using Workflow.Core.Calendar;

namespace Workflow.Core.Surveys.Rules;

/// <summary>Notes on the survey as a whole: nothing here refuses it.</summary>
internal static class WholeRules
{
    /// <summary>Tells what a coordinator would want to know before sending.</summary>
    public static void Check(Survey survey, FaultCollector faults)
    {
        if (survey.Sections.Count == 0)
        {
            faults.Add("D509", new SurveyPlace(SurveyPlace.Sections, -1, ""));
        }

        CheckSections(survey, faults);
        CheckDeadline(survey, faults);
        CheckIndicators(survey, faults);
        for (var i = 0; i < survey.Items.Count; i++)
        {
            if (survey.Items[i].Prior.Count > 0 && survey.Items[i].Sections.Count > 1 && survey.SharedItems == SharedItemRule.Each)
            {
                faults.Add("D910", new SurveyPlace(SurveyPlace.Items, i, "prior." + survey.Items[i].Prior.Keys.First()), survey.Items[i].Id);
            }
        }
    }

    private static void CheckSections(Survey survey, FaultCollector faults)
    {
        var lead = survey.SharedItems == SharedItemRule.Lead;
        var asked = survey.Items.Where(i => i.RepostedFrom is null).SelectMany(i => lead ? i.Sections.Take(1) : i.Sections)
            .Concat(survey.Indicators.SelectMany(i => i.Sections.Take(1))).ToHashSet();
        for (var i = 0; i < survey.Sections.Count; i++)
        {
            var section = survey.Sections[i];
            if (!asked.Contains(section.Code))
            {
                faults.Add("D903", new SurveyPlace(SurveyPlace.Sections, i, "code"), section.Name);
            }
            else if (survey.Approval == ApprovalRule.SectionHead && section.Approver is null)
            {
                faults.Add("D907", new SurveyPlace(SurveyPlace.Sections, i, "approver"), section.Name);
            }
        }
    }

    private static void CheckDeadline(Survey survey, FaultCollector faults)
    {
        if (survey.DueAt == DateTimeOffset.MaxValue)
        {
            return;
        }

        var day = JapanTime.DateOf(survey.DueAt);
        if (!BusinessDays.IsBusinessDay(day))
        {
            faults.Add("D912", new SurveyPlace(SurveyPlace.Survey, -1, "dueAt"), JapaneseDate.WithWeekday(day), JapaneseHolidays.NameOf(day) is { } name ? $"（{name}）" : "");
        }
    }

    private static void CheckIndicators(Survey survey, FaultCollector faults)
    {
        if (survey.Indicators.Count > 0 && !survey.IndicatorColumns.Any(c => c.Year == survey.Year && !c.IsTarget))
        {
            faults.Add("D908", new SurveyPlace(SurveyPlace.IndicatorColumns, -1, ""), survey.Year.Year > 0 ? survey.Year.ShortName : "");
        }
    }
}
