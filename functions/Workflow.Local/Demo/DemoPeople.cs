using Workflow.Application.Ledger;
using Workflow.Application.UseCases;
using Workflow.Core.Calendar;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Commands;
using Workflow.Local.Hosting;
using Workflow.Local.Tenant;

namespace Workflow.Local.Demo;

/// <summary>
/// The people of the demo's year. Sections open their workbook with their own rights, type and save; every second one submits by the cell in the workbook, the
/// others as the add-in does. Who is refused or gets work back corrects it the next morning. The coordinator questions one doubtful rating.
/// </summary>
internal sealed class DemoPeople(
    LocalEdition edition, StoryClock clock, Sample sample, Survey survey, AssignmentPlan plan, Action<DemoEvent> say, Action<DateTimeOffset, Func<Task>> doLater, CommandContext context)
{
    private const string Questioned = "W405";
    private readonly SampleStaff staff = new(sample);
    private readonly Dictionary<SectionCode, int> attempts = [];
    private readonly HashSet<(SectionCode Section, int Event)> seenBack = [];
    private bool hasQuestioned;

    /// <summary>Decides who does what when.</summary>
    public void PlanTheYear(DateTimeOffset issued)
    {
        foreach (var (section, place) in plan.Sections.Select((s, i) => (s, i)))
        {
            var day = staff.IsLate(section.Code)
                ? BusinessDays.Add(JapanTime.DateOf(survey.DueAt), -1)
                : BusinessDays.Add(JapanTime.DateOf(issued), 2 + (place % 6));
            doLater(JapanTime.At(day, new TimeOnly(10, 20)).AddMinutes(37 * place % 300), () => FillAsync(section, place % 2 == 0, withMistakes: true));
        }
    }

    /// <summary>Looks at what came back: refused or returned work is corrected, a doubtful rating is questioned.</summary>
    public async Task NoticeAsync(CancellationToken cancellationToken)
    {
        var view = await edition.Services.Ledger.LoadAsync(survey.Id, cancellationToken);
        foreach (var entry in view.Value?.Sections.Values.Select(s => s.Entry) ?? [])
        {
            var section = plan.Sections.First(s => s.Code == entry.Section);
            var isBack = entry.LastEvent is { Kind: EventKind.SubmissionRefused or EventKind.Returned };
            if (isBack && seenBack.Add((entry.Section, entry.LastEvent!.Number)))
            {
                CorrectTomorrow(section);
            }
            else if (!hasQuestioned && entry.State == SectionState.Submitted && staff.MistakesOf(entry.Section).Any(m => m.Findings.Contains(Questioned)))
            {
                hasQuestioned = true;
                doLater(NextMorning(), () => QuestionAsync(section));
            }
        }
    }

    private async Task FillAsync(Section section, bool byCell, bool withMistakes)
    {
        var attempt = attempts[section.Code] = attempts.GetValueOrDefault(section.Code) + 1;
        if (Workbook(section.Code) is not { } file || !Save(section, file, withMistakes, byCell ? attempt : 0))
        {
            return; // The workbook has not come yet or cannot be written: this person waits for a call.
        }

        say(new DemoEvent(JapanTime.Of(clock.GetUtcNow()), "saved", section, context.Text(withMistakes ? "demo.saved" : "demo.corrected")));
        foreach (var mistake in withMistakes ? staff.MistakesOf(section.Code) : [])
        {
            say(new DemoEvent(JapanTime.Of(clock.GetUtcNow()), "saved", section, context.Text("demo.mistake", context.Language == Language.English ? mistake.En : mistake.Ja)));
        }

        if (!byCell)
        {
            doLater(clock.GetUtcNow().AddMinutes(3), () => SubmitAsync(section));
        }

        await Task.CompletedTask;
    }

    /// <summary>提出 as the add-in does it: warnings are confirmed one by one; errors mean correcting the same afternoon.</summary>
    private async Task SubmitAsync(Section section)
    {
        var submit = new SubmitSection(edition.Services, edition.Engine);
        var act = await submit.RunAsync(survey.Id, section.Code, null, [], PersonOf(section), CancellationToken.None);
        if (act is { Status: ActStatus.Invalid, Code: "warningsUnconfirmed", Findings: { } warnings })
        {
            act = await submit.RunAsync(survey.Id, section.Code, null, [.. warnings.Select(SubmitSection.Name)], PersonOf(section), CancellationToken.None);
        }

        if (act is { Status: ActStatus.Invalid, Findings: { } findings })
        {
            var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
            say(new DemoEvent(JapanTime.Of(clock.GetUtcNow()), "returned", section, context.Text("demo.refused", errors.Count.ToString(), $"{errors[0].Code} {errors[0].Message(context.Language)}")));
            doLater(clock.GetUtcNow().AddMinutes(25), () => FillAsync(section, byCell: false, withMistakes: false));
        }
    }

    private async Task QuestionAsync(Section section)
    {
        var reason = context.Text("demo.question");
        await new ReturnSection(edition.Services).RunAsync(survey.Id, section.Code, reason, null, survey.CoordinatorMail ?? "", CancellationToken.None);
    }

    private void CorrectTomorrow(Section section) => doLater(NextMorning().AddMinutes(40), () => FillAsync(section, byCell: true, withMistakes: false));

    private bool Save(Section section, LibraryFile file, bool withMistakes, int submission)
    {
        var person = PersonOf(section);
        if (edition.Tenant.Excel.Read(person, file.ItemId) is not { } bytes)
        {
            return false;
        }

        using var workbook = new MemoryStream();
        workbook.Write(bytes.Span);
        staff.Fill(workbook, section.Code, withMistakes);
        if (submission > 0)
        {
            SampleStaff.Submit(workbook, submission);
        }

        return edition.Tenant.Excel.Save(person, file.ItemId, workbook.ToArray()) == ExcelOutcome.Done;
    }

    private LibraryFile? Workbook(SectionCode section) =>
        edition.Tenant.View.Files.Where(f => f.Path.Contains($"/調査票/{section}/", StringComparison.Ordinal)).MaxBy(f => f.Path, StringComparer.Ordinal);

    private DateTimeOffset NextMorning() => JapanTime.At(BusinessDays.Add(JapanTime.DateOf(clock.GetUtcNow()), 1), new TimeOnly(9, 10));

    private static string PersonOf(Section section) => section.Staff.Count > 0 ? section.Staff[0] : section.Mail ?? "";
}
