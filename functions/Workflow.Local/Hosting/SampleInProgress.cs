using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.UseCases;
using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Commands;
using Workflow.Local.Demo;
using Workflow.Workbooks.Definitions;

namespace Workflow.Local.Hosting;

/// <summary>
/// Fills a new folder with the sample survey as it would stand today: sent nine business days ago, due in four, with most sections done, some at work and some
/// silent. Everything comes about by the engine and by people's own deeds, on a clock that runs up to the present.
/// </summary>
internal static class SampleInProgress
{
    private const int SentDaysAgo = 9;
    private const int DaysLeft = 4;
    private const string Marker = ".tenant";
    private const string Question = "年度の途中で担当が替わりました。前任者の回答は、どこで見られますか。";

    /// <summary>Fills a folder that has no tenant yet; leaves any other alone.</summary>
    public static async Task MakeAsync(ServerOptions options, Uri dashboard, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(options.Data);
        if (Directory.Exists(Path.Combine(folder, Marker)))
        {
            return;
        }

        // Made beside the folder and then moved: a start that is cut short begins anew, and never finds half a survey.
        var unfinished = folder + ".making";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        var now = options.Time.GetUtcNow();
        var today = JapanTime.DateOf(now);
        using (var definition = File.OpenRead(Sample.Read(Sample.Default).Definition))
        {
            var survey = SurveyJson.Read(definition).Survey! with
            {
                DueAt = JapanTime.At(BusinessDays.Add(today, DaysLeft), new TimeOnly(17, 0)),
                DistributeAt = JapanTime.At(BusinessDays.Add(today, -SentDaysAgo), new TimeOnly(9, 0)),
            };
            await PlayAsync(options, survey, unfinished, dashboard, now, cancellationToken);
        }

        Settle(unfinished, folder);
    }

    private static async Task PlayAsync(ServerOptions options, Survey survey, string folder, Uri dashboard, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clock = new StoryClock(survey.DistributeAt!.Value.AddHours(-20));
        using var edition = new LocalEdition(new LocalEditionOptions
        {
            Folder = folder,
            Time = clock,
            Random = options.Random,
            FlushToDisk = false,
            Dashboard = dashboard,
            Limits = OwnMachine.Limits,
            Coordinators = [survey.CoordinatorMail ?? LocalPeople.DefaultCoordinator],
        });
        using var book = new MemoryStream();
        DefinitionBook.Write(survey, book);
        await new CreateSurvey(edition.Services).RunAsync(book.ToArray(), survey.CoordinatorMail ?? "", cancellationToken);
        var deeds = new PriorityQueue<Func<Task>, DateTimeOffset>();
        var people = new DemoPeople(
            edition, clock, Sample.Read(Sample.Default), survey, new AssignmentPlan(survey), _ => { }, (at, deed) => Plan(deeds, at, deed), new CommandContext(TextWriter.Null, TextWriter.Null, clock));
        people.PlanTheYear(survey.DistributeAt.Value);
        while (clock.GetUtcNow() < now)
        {
            while (deeds.TryPeek(out var deed, out var at) && at <= clock.GetUtcNow())
            {
                deeds.Dequeue();
                await deed();
            }

            await edition.Tenant.PumpAsync(cancellationToken);
            var outcome = await edition.Engine.AdvanceAsync(survey.Id, AdvanceBudget.Timer, cancellationToken);
            await people.NoticeAsync(cancellationToken);
            clock.MoveTo(Earliest(now, outcome.NextAt, deeds.TryPeek(out _, out var coming) ? coming : null, clock.GetUtcNow().AddSeconds(20)));
        }

        await CoordinateAsync(edition, survey, cancellationToken);
    }

    /// <summary>What the coordinator has done so far: the first answers are accepted, and a question is open.</summary>
    private static async Task CoordinateAsync(LocalEdition edition, Survey survey, CancellationToken cancellationToken)
    {
        var view = await edition.Services.Ledger.LoadAsync(survey.Id, cancellationToken);
        var accept = new AcceptSection(edition.Services);
        var submitted = view.Value!.Sections.Values.Select(s => s.Entry).Where(e => e.State == SectionState.Submitted).OrderBy(e => e.Newest!.At).ToArray();
        foreach (var entry in submitted.Take(submitted.Length / 2))
        {
            await accept.RunAsync(survey.Id, entry.Section, survey.CoordinatorMail ?? "", cancellationToken);
        }

        var silent = survey.Sections.Select(s => view.Value.Sections.GetValueOrDefault(s.Code)?.Entry).FirstOrDefault(e => e is { State: SectionState.Issued });
        if (silent is not null && survey.Sections.First(s => s.Code == silent.Section).Staff is [var person, ..])
        {
            await new CommentOnSection(edition.Services).RunAsync(survey.Id, silent.Section, Question, fromCoordinator: false, act: null, person, cancellationToken);
        }

        await edition.Engine.AdvanceAsync(survey.Id, AdvanceBudget.Timer, cancellationToken);
    }

    /// <summary>A deed, and a call of the engine when its save has become visible, and when the workbook has been quiet.</summary>
    private static void Plan(PriorityQueue<Func<Task>, DateTimeOffset> deeds, DateTimeOffset at, Func<Task> deed)
    {
        deeds.Enqueue(deed, at);
        deeds.Enqueue(() => Task.CompletedTask, at.AddMinutes(2));
        deeds.Enqueue(() => Task.CompletedTask, at.AddMinutes(8));
    }

    /// <summary>The next moment at which something happens, not before a little later than now.</summary>
    private static DateTimeOffset Earliest(DateTimeOffset end, DateTimeOffset? engine, DateTimeOffset? deed, DateTimeOffset soonest)
    {
        var next = new[] { end, engine ?? end, deed ?? end }.Min();
        return next < soonest ? soonest : next;
    }

    private static void Settle(string unfinished, string folder)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            Directory.Move(unfinished, folder);
            return;
        }

        // The folder stands already, with other things in it perhaps; the marker goes last.
        foreach (var entry in Directory.EnumerateFileSystemEntries(unfinished).OrderBy(e => Path.GetFileName(e) == Marker))
        {
            Directory.Move(entry, Path.Combine(folder, Path.GetFileName(entry)));
        }

        Directory.Delete(unfinished);
    }
}
