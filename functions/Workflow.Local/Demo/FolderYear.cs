using Workflow.Core.Calendar;
using Workflow.Core.Checks;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Commands;
using Workflow.Local.Files;
using Workflow.Workbooks.Reports;

namespace Workflow.Local.Demo;

/// <summary>
/// Plays a survey's year with files alone: split, people fill in (some badly), check, return, correct, consolidate. Every step is the one the
/// commands take; only the clock of the story is made up.
/// </summary>
internal sealed class FolderYear(CommandContext context, Sample sample, string folder)
{
    private readonly List<DemoEvent> events = [];
    private readonly SampleStaff staff = new(sample);

    /// <summary>Plays the year.</summary>
    public DemoYear Play()
    {
        var survey = DefinitionFile.Read(context, sample.Definition, json: true);
        var book = Path.Combine(Directory.CreateDirectory(folder).FullName, "定義", survey.Id + ".xlsx");
        Directory.CreateDirectory(Path.GetDirectoryName(book)!);
        DefinitionFile.WriteBook(survey, book);

        var workbooks = Path.Combine(folder, "調査票");
        var plan = new AssignmentPlan(survey);
        var issuedAt = survey.DistributeAt ?? survey.DueAt.AddDays(-25);
        var files = SurveySplit.Write(plan, survey, workbooks, issue: 1);
        foreach (var file in files)
        {
            Tell(issuedAt, "issued", file.Section, "demo.issued", file.Rows.ToString(), Path.GetFileName(file.File));
        }

        var check = new WorkbookCheck(survey);
        foreach (var (file, place) in files.Select((f, i) => (f, i)))
        {
            var late = staff.IsLate(file.Section.Code);
            if (late)
            {
                Tell(ReminderTime(survey), "reminded", file.Section, "demo.reminded");
            }

            var day = BusinessDays.Add(JapanTime.DateOf(issuedAt), 2 + (place % 6));
            FillAndCorrect(check, file, late ? ReminderTime(survey).AddHours(2) : JapanTime.At(day, new TimeOnly(9, 20)).AddMinutes(37 * place % 300));
        }

        Tell(survey.DueAt, "closed", null, "demo.closed", JapaneseDate.WithTime(survey.DueAt));
        var report = FolderConsolidation.Run(survey, workbooks, book, Path.Combine(folder, "集約"), Enum.GetValues<ReportFormat>(), context.Clock);
        Tell(survey.DueAt.AddMinutes(1), "consolidated", null, "demo.consolidated", report.Report.Rows.Count.ToString(), report.Report.Sections.Count.ToString());
        Tell(survey.DueAt.AddMinutes(2), "published", null, "demo.published", Path.GetFileName(report.Files[0]));
        return new DemoYear(survey, plan.Sections, [.. events.OrderBy(e => e.At)], 0, report.Report, report.Files, folder);
    }

    private void FillAndCorrect(WorkbookCheck check, SplitFile file, DateTimeOffset at)
    {
        var mistakes = staff.MistakesOf(file.Section.Code);
        staff.Fill(file.File, file.Section.Code, withMistakes: true);
        Tell(at, "saved", file.Section, "demo.saved");
        foreach (var mistake in mistakes)
        {
            Tell(at, "saved", file.Section, "demo.mistake", context.Language == Core.Findings.Language.English ? mistake.En : mistake.Ja);
        }

        var first = check.Check(file.File);
        if (first.Result.Status == CheckStatus.Errors)
        {
            var errors = first.Result.Findings.Where(f => f.Severity == Core.Findings.Severity.Error).ToList();
            Tell(at.AddMinutes(5), "returned", file.Section, "demo.returned", errors.Count.ToString(), $"{errors[0].Code} {errors[0].Message(context.Language)}");
            staff.Fill(file.File, file.Section.Code, withMistakes: false);
            Tell(at.AddMinutes(50), "saved", file.Section, "demo.corrected");
        }

        var last = check.Check(file.File).Result;
        Tell(at.AddMinutes(65), "submitted", file.Section, "demo.submitted", last.Answered.ToString(), last.Total.ToString());
    }

    private static DateTimeOffset ReminderTime(Survey survey)
    {
        var day = BusinessDays.Add(JapanTime.DateOf(survey.DueAt), survey.ReminderOffsets.Where(o => o < 0).DefaultIfEmpty(-1).Max());
        return JapanTime.At(day, survey.ReminderTime);
    }

    private void Tell(DateTimeOffset at, string kind, Section? section, string text, params string[] arguments) =>
        events.Add(new DemoEvent(at, kind, section, context.Text(text, arguments)));
}
