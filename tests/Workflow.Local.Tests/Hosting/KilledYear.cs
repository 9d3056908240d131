using Workflow.Application.Engine;
using Workflow.Application.UseCases;
using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Demo;
using Workflow.Local.Hosting;
using Workflow.Workbooks.Definitions;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Local.Tests.Hosting;

/// <summary>
/// A survey's year that can be killed at any moment and started again: clock and tenant lie in a folder, people try again until their save stands. What the killed
/// process does, and the undisturbed run it is compared with.
/// </summary>
internal static class KilledYear
{
    /// <summary>Plays on from where the folder stands; returns when the report stands and nothing more comes.</summary>
    public static async Task PlayAsync(string folder)
    {
        var sample = Sample.Read("flat-list");
        using var book = File.OpenRead(sample.Definition);
        var survey = SurveyJson.Read(book).Survey!;
        var plan = new AssignmentPlan(survey);
        var issued = survey.DistributeAt!.Value;
        var clock = new StoredClock(Path.Combine(folder, "clock.txt"), issued.AddHours(-1));
        using var edition = new LocalEdition(new LocalEditionOptions { Folder = Path.Combine(folder, "tenant"), Time = clock, Random = new Random(7), FlushToDisk = false });
        await UntilDoneAsync(async () => (await new CreateSurvey(edition.Services).RunAsync(Definition(survey), "jimukyoku@midorino.example", default)).IsDone);
        var end = survey.DueAt.AddDays(1);
        while (clock.GetUtcNow() < end)
        {
            var next = end;
            foreach (var (section, place) in plan.Sections.Select((s, i) => (s, i)))
            {
                var at = JapanTime.At(BusinessDays.Add(JapanTime.DateOf(issued), 1 + (place % 3)), new TimeOnly(10, 0));
                var isDone = clock.GetUtcNow() < at || Submitted(edition, section.Code) || !Save(edition, sample, section);
                next = clock.GetUtcNow() < at ? Earlier(next, at) : isDone ? next : Earlier(next, clock.GetUtcNow().AddMinutes(2));
            }

            await edition.Tenant.PumpAsync(default);
            var outcome = await edition.Engine.AdvanceAsync(survey.Id, AdvanceBudget.Timer, default);
            next = Earlier(next, outcome.NextAt ?? end);
            next = Earlier(next, clock.GetUtcNow().AddHours(3)); // The timer calls anyway: a library changes without telling.
            clock.MoveTo(next > clock.GetUtcNow() ? next : clock.GetUtcNow().AddSeconds(20));
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static byte[] Definition(Survey survey)
    {
        using var bytes = new MemoryStream();
        DefinitionBook.Write(survey, bytes);
        return bytes.ToArray();
    }

    private static bool Submitted(LocalEdition edition, SectionCode section)
    {
        if (Workbook(edition, section) is not { } file)
        {
            return false;
        }

        using var content = new MemoryStream(edition.Tenant.View.Content(file.ItemId).ToArray());
        return SectionWorkbook.Read(content).Answers?.SubmitNumber > 0;
    }

    private static bool Save(LocalEdition edition, Sample sample, Section section)
    {
        if (Workbook(edition, section.Code) is not { } file || edition.Tenant.Excel.Read(section.Staff[0], file.ItemId) is not { } bytes)
        {
            return false;
        }

        using var workbook = new MemoryStream();
        workbook.Write(bytes.Span);
        new SampleStaff(sample).Fill(workbook, section.Code, withMistakes: false);
        SampleStaff.Submit(workbook, 1);
        edition.Tenant.Excel.Save(section.Staff[0], file.ItemId, workbook.ToArray());
        return true;
    }

    private static Local.Tenant.LibraryFile? Workbook(LocalEdition edition, SectionCode section) =>
        edition.Tenant.View.Files.FirstOrDefault(f => f.Path.Contains($"/調査票/{section}/", StringComparison.Ordinal));

    private static async Task UntilDoneAsync(Func<Task<bool>> act)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (await act())
            {
                return;
            }
        }

        throw new InvalidOperationException("The survey could not be created.");
    }
}
