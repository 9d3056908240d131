using Workflow.Application.Engine;
using Workflow.Simulation.Staff;
using Workflow.Simulation.World;

namespace Workflow.Simulation;

/// <summary>
/// One simulated year: people do their deeds, two engines are called by the clock, misfortune strikes by seed, and the year ends when everything has come to rest.
/// </summary>
internal sealed class Year(City city)
{
    private const int MaxRounds = 20_000;
    private readonly List<EngineProcess> engines = [city.Start("one"), city.Start("two")];

    public List<string> Story { get; } = [];

    public int Kills { get; private set; }

    public async Task RunAsync()
    {
        var deeds = new PriorityQueue<Deed, DateTimeOffset>();
        foreach (var deed in Habits.OfCoordinator(city).Concat(city.Staff.SelectMany(s => Habits.OfSection(city, s))))
        {
            deeds.Enqueue(deed, deed.At);
        }

        var end = MadeUpSurvey.Due.AddDays(30);
        var rounds = 0;
        while (city.Clock.GetUtcNow() < end)
        {
            Assert.True(++rounds < MaxRounds, "The year does not come to rest.");
            if (city.Clock.GetUtcNow() > MadeUpSurvey.Due.AddDays(20))
            {
                city.World.Calm();
            }

            await PeopleAsync(deeds);
            var next = await EnginesAsync();
            next = deeds.TryPeek(out var coming, out _) && coming.At < next ? coming.At : next;
            var now = city.Clock.GetUtcNow();
            city.Clock.MoveTo(next > now ? next : now.AddSeconds(20));
        }

        foreach (var engine in engines)
        {
            engine.Dispose();
        }
    }

    private async Task PeopleAsync(PriorityQueue<Deed, DateTimeOffset> deeds)
    {
        while (deeds.TryPeek(out var deed, out _) && deed.At <= city.Clock.GetUtcNow())
        {
            deeds.Dequeue();
            var done = false;
            await GuardAsync(0, async engine => done = await deed.Do(engine));
            Story.Add($"{city.Clock.GetUtcNow():MM-dd HH:mm:ss} {deed.Name} {(done ? "" : "(again later)")}");
            if (!done)
            {
                deeds.Enqueue(deed with { At = city.Clock.GetUtcNow().AddSeconds(30) }, city.Clock.GetUtcNow().AddSeconds(30));
            }
        }
    }

    /// <summary>Calls both engines; returns when to call next. Now and then a timer is late, and the library's changes are looked for at least every few hours.</summary>
    private async Task<DateTimeOffset> EnginesAsync()
    {
        var next = city.Clock.GetUtcNow().AddMinutes(city.Random.Next(4) == 0 ? 1 : city.Random.Next(30, 900));
        for (var i = 0; i < engines.Count; i++)
        {
            // The second engine is there by mistake: it is called now and then.
            if (i > 0 && city.Random.Next(3) > 0)
            {
                continue;
            }

            await GuardAsync(i, async engine =>
            {
                var outcome = await engine.Engine.AdvanceAsync(city.Survey.Id, AdvanceBudget.Timer, default);
                next = outcome.NextAt < next ? outcome.NextAt.Value : next;
                Story.AddRange(outcome.Done.Select(s => $"{city.Clock.GetUtcNow():MM-dd HH:mm:ss}   engine {i}: {s.Key}"));
                Story.AddRange(outcome.Failures.Select(f => $"{city.Clock.GetUtcNow():MM-dd HH:mm:ss}   engine {i}: {f.Step} failed: {f.Result.Status} {f.Result.Fault?.Code}"));
            });
        }

        return next;
    }

    private async Task GuardAsync(int number, Func<EngineProcess, Task> act)
    {
        try
        {
            await city.World.RunAsync(() => act(engines[number]));
        }
        catch (Exception e) when (city.World.IsKill(e))
        {
            Kills++;
            Story.Add($"{city.Clock.GetUtcNow():MM-dd HH:mm:ss}   engine {number} dies: {e.Message}");
            engines[number].Dispose();
            engines[number] = city.Start(number == 0 ? "one" : "two");
        }
    }
}
