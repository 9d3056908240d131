using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.UseCases;
using Workflow.Core.Surveys;
using Workflow.Simulation.Memory;
using Workflow.Simulation.Staff;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Stories;

/// <summary>A small survey in a world without misfortune, told step by step: one engine that the clock calls, and people who act when the test says so.</summary>
internal sealed class Story : IDisposable
{
    public const string Coordinator = "jimukyoku@midorino.example";

    private Story(Survey? survey)
    {
        City = new City(5, World, survey ?? MadeUpSurvey.OfSize(3));
        Engine = City.Start("one");
    }

    public MemoryWorld World { get; } = new(5, 0);

    public City City { get; }

    public EngineProcess Engine { get; private set; }

    public SurveyId Id => City.Survey.Id;

    public EngineServices Services => Engine.Services;

    public IEnumerable<string> MailKeys => World.Mails.Select(m => m.Key);

    /// <summary>Created and sent to every section.</summary>
    public static async Task<Story> DistributedAsync(Survey? survey = null)
    {
        var story = new Story(survey);
        Assert.True((await new CreateSurvey(story.Services).RunAsync(story.City.Files.Book(story.City.Survey), Coordinator, default)).IsDone);
        await story.UntilAsync(MadeUpSurvey.Distribution.AddHours(1));
        return story;
    }

    public SectionStaff Staff(string code) => City.Staff.Single(s => s.Code == code);

    /// <summary>Complete answers, the submission cell raised, and the engine has had an hour.</summary>
    public async Task HandInAsync(string code)
    {
        Staff(code).Write(complete: true, raise: true);
        await PassAsync(TimeSpan.FromHours(1));
    }

    public Task PassAsync(TimeSpan time) => UntilAsync(City.Clock.GetUtcNow() + time);

    /// <summary>Calls the engine as the timer does until a time has come.</summary>
    public async Task UntilAsync(DateTimeOffset end)
    {
        while (City.Clock.GetUtcNow() < end)
        {
            var outcome = await Engine.Engine.AdvanceAsync(Id, AdvanceBudget.Timer, default);
            var now = City.Clock.GetUtcNow();
            DateTimeOffset[] times = [outcome.NextAt ?? end, now.AddMinutes(10), end];
            City.Clock.MoveTo(times.Min() > now ? times.Min() : now.AddSeconds(5));
        }

        await Engine.Engine.AdvanceAsync(Id, AdvanceBudget.Timer, default);
    }

    /// <summary>The engine's process ends and another begins.</summary>
    public void Restart()
    {
        Engine.Dispose();
        Engine = City.Start("one");
    }

    public async Task<LedgerView> ViewAsync() => (await Services.Ledger.LoadAsync(Id, default)).Value!;

    public async Task<SectionEntry> EntryAsync(string code) => (await ViewAsync()).Sections[new SectionCode(code)].Entry;

    public async Task<SurveyEntry> SurveyAsync() => (await ViewAsync()).Survey.Entry;

    public void Dispose()
    {
        Engine.Dispose();
        World.Dispose();
    }
}
