using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Local.Files;

/// <summary>One file as checked.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Survey">The survey it says it belongs to; null when it is no workbook of this system.</param>
/// <param name="Section">The section it says it belongs to; null likewise.</param>
/// <param name="SectionName">The section's name; empty when unknown.</param>
/// <param name="Issue">Its issue number; 0 when unknown.</param>
/// <param name="Result">What the checks say.</param>
internal sealed record CheckedFile(string File, SurveyId? Survey, SectionCode? Section, string SectionName, int Issue, CheckResult Result);

/// <summary>Checks files: against a definition when there is one, else against the questionnaire that each workbook carries. Thread-safe.</summary>
/// <param name="survey">The definition; null = each workbook's own copy.</param>
/// <param name="section">The section the workbooks should be of; null = any.</param>
/// <param name="issue">The issue they should be of; null = any.</param>
internal sealed class WorkbookCheck(Survey? survey, SectionCode? section = null, int? issue = null)
{
    private readonly AssignmentPlan? plan = survey is null ? null : new AssignmentPlan(survey);

    /// <summary>Checks every file, two at a time; one result a file, in the order given. A bad file never stops the others.</summary>
    public IEnumerable<CheckedFile> All(IEnumerable<string> files) => files.TwoAtATime(Check);

    /// <summary>Checks one file, whatever it is.</summary>
    public CheckedFile Check(string file)
    {
        var reading = SectionWorkbook.Read(file, withQuestionnaire: plan is null);
        if (reading.Answers is not { } answers)
        {
            return new CheckedFile(file, null, null, "", 0, Rejected(reading.Findings));
        }

        var identity = answers.Identity;
        var asked = Asked(reading);
        if (asked is null)
        {
            return new CheckedFile(file, identity.SurveyId, identity.Section, "", identity.Issue, Rejected([.. reading.Findings, Foreign(identity)]));
        }

        var result = SectionCheck.Check(asked, answers, section, issue);
        return new CheckedFile(file, identity.SurveyId, identity.Section, asked.SectionName, identity.Issue, result);
    }

    private Questionnaire? Asked(SectionReading reading)
    {
        var identity = reading.Answers!.Identity;
        return plan is null ? reading.Embedded
            : plan.Asks(identity.Section) && identity.SurveyId == survey!.Id ? plan.For(identity.Section, identity.Issue)
            : null;
    }

    private Finding Foreign(WorkbookIdentity identity) => new(FindingCodes.OtherSurvey, identity.SurveyId.Value, survey!.Id.Value);

    private static CheckResult Rejected(IReadOnlyList<Finding> findings) =>
        new() { Status = CheckStatus.Rejected, Findings = findings, Answers = CheckedAnswers.None, Answered = 0, Total = 0 };
}
