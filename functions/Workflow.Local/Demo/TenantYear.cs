using Workflow.Application.Engine;
using Workflow.Application.UseCases;
using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Commands;
using Workflow.Local.Files;
using Workflow.Local.Hosting;
using Workflow.Microsoft365.Graph.Tracing;
using Workflow.Workbooks.Definitions;

namespace Workflow.Local.Demo;

/// <summary>
/// Plays a survey's year on the local tenant: the coordinator hands in the definition book, the engine sends, watches, answers, reminds, closes, consolidates and
/// publishes; people type into their workbooks, some badly. Nothing is acted but the people and the clock.
/// </summary>
internal sealed class TenantYear(CommandContext context, Sample sample, string folder, GraphTrace? trace)
{
    private const int Seed = 20260401;
    private static readonly TimeSpan LookSoon = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookLater = TimeSpan.FromMinutes(8);
    private readonly PriorityQueue<Func<Task>, DateTimeOffset> deeds = new();
    private readonly List<DemoEvent> events = [];

    /// <summary>Plays the year.</summary>
    public async Task<DemoYear> PlayAsync(CancellationToken cancellationToken)
    {
        var survey = DefinitionFile.Read(context, sample.Definition, json: true);
        var plan = new AssignmentPlan(survey);
        var issued = survey.DistributeAt ?? survey.DueAt.AddDays(-25);
        var clock = new StoryClock(issued.AddDays(-3));
        using var edition = new LocalEdition(new LocalEditionOptions
        {
            Folder = folder,
            Time = clock,
            Random = new Random(Seed),
            Seed = Seed,
            FlushToDisk = false,
            Trace = trace,
            Coordinators = [survey.CoordinatorMail ?? "jimukyoku@midorino.example"],
        });
        await CreateAsync(edition, survey, cancellationToken);
        var people = new DemoPeople(edition, clock, sample, survey, plan, Say, DoLater, context);
        people.PlanTheYear(issued);
        await RunAsync(edition, clock, survey, people, cancellationToken);
        return await DemoChronicle.TellAsync(context, edition, survey, plan, folder, events, cancellationToken);
    }

    private static async Task CreateAsync(LocalEdition edition, Survey survey, CancellationToken cancellationToken)
    {
        using var book = new MemoryStream();
        DefinitionBook.Write(survey, book);
        var created = await new CreateSurvey(edition.Services).RunAsync(book.ToArray(), survey.CoordinatorMail ?? "", cancellationToken);
        if (!created.IsDone)
        {
            throw new InvalidOperationException($"The sample's definition was not taken: {created.Status} {created.Code}");
        }
    }

    /// <summary>Lets people do their deeds and calls the engine, as its timer would, until the report stands and nothing more comes.</summary>
    private async Task RunAsync(LocalEdition edition, StoryClock clock, Survey survey, DemoPeople people, CancellationToken cancellationToken)
    {
        var end = JapanTime.At(BusinessDays.Add(JapanTime.DateOf(survey.DueAt), 2), new TimeOnly(12, 0));
        while (clock.GetUtcNow() < end)
        {
            while (deeds.TryPeek(out var deed, out var at) && at <= clock.GetUtcNow())
            {
                deeds.Dequeue();
                await deed();
            }

            await edition.Tenant.PumpAsync(cancellationToken);
            var outcome = await edition.Engine.AdvanceAsync(survey.Id, AdvanceBudget.Timer, cancellationToken);
            await people.NoticeAsync(cancellationToken);
            var next = outcome.NextAt is { } soon && soon < end ? soon : end;
            next = deeds.TryPeek(out _, out var coming) && coming < next ? coming : next;
            clock.MoveTo(next > clock.GetUtcNow() ? next : clock.GetUtcNow().AddSeconds(20));
        }
    }

    /// <summary>Puts a deed on the agenda, and two calls of the engine after it: when a save has become visible, and when the workbook has been quiet.</summary>
    private void DoLater(DateTimeOffset at, Func<Task> deed)
    {
        deeds.Enqueue(deed, at);
        deeds.Enqueue(() => Task.CompletedTask, at + LookSoon);
        deeds.Enqueue(() => Task.CompletedTask, at + LookLater);
    }

    private void Say(DemoEvent happened) => events.Add(happened);
}
