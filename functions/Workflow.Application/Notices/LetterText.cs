using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Application.Notices;

/// <summary>依頼文: the city's own letter with its placeholders filled in.</summary>
public static class LetterText
{
    /// <summary>
    /// Replaces <c>{担当課}</c>, <c>{提出期限}</c>, <c>{調査名}</c>, <c>{計画名}</c>, <c>{対象年度}</c>, <c>{事務局}</c> and <c>{事務局メール}</c>; other braces stand
    /// as written, so that the coordinator sees in the test mail what was misspelled.
    /// </summary>
    public static string Fill(string letter, Survey survey, string section, DateTimeOffset due) => letter
        .Replace("{担当課}", section)
        .Replace("{提出期限}", JapaneseDate.WithTime(due))
        .Replace("{調査名}", survey.Name)
        .Replace("{計画名}", survey.PlanName)
        .Replace("{対象年度}", survey.Year.ToString())
        .Replace("{事務局メール}", survey.CoordinatorMail ?? "")
        .Replace("{事務局}", survey.Coordinator);
}
