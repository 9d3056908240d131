using Workflow.Application.Engine;
using Workflow.Simulation.Staff;
using Workflow.Simulation.Tenant;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Size;

/// <summary>
/// A year of a city with many sections without misfortune: the timer calls one engine every minute in the hours that matter, every five on the last day and every three hours or when somebody acts between. Four of five
/// sections hand in on the last day.
/// </summary>
internal sealed class LargeCity : IDisposable
{
    private const string Coordinator = "jimukyoku@midorino.example";
    private readonly City city;
    private readonly EngineProcess engine;
    private readonly PriorityQueue<Deed, DateTimeOffset> deeds = new();

    public LargeCity(int sections)
    {
        World = new TenantWorld(sections, faultRate: 0, pageSize: 200);
        city = new City(sections, World, MadeUpSurvey.OfSize(sections));
        engine = city.Start("one");
        Add(new Deed(MadeUpSurvey.Start, "create", async p => (await new Application.UseCases.CreateSurvey(p.Services).RunAsync(city.Files.Book(city.Survey), Coordinator, default)).IsDone));
        for (var i = 0; i < city.Staff.Count; i++)
        {
            AddSection(city.Staff[i], i);
        }
    }

    public TenantWorld World { get; }

    /// <summary>When each part of the year was over, with the units spent until then.</summary>
    public List<(string Part, DateTimeOffset At, long Units)> Parts { get; } = [];

    public async Task RunAsync()
    {
        await UntilAsync("登録", MadeUpSurvey.Distribution);
        await UntilAsync("配布", MadeUpSurvey.Distribution.AddHours(3));
        await UntilAsync("記入と督促", MadeUpSurvey.Due.AddHours(-9));
        await UntilAsync("最終日", MadeUpSurvey.Due);
        await UntilAsync("締切と集約", MadeUpSurvey.Due.AddDays(2));
    }

    /// <summary>Every invariant, on the ledger as it is now.</summary>
    public async Task JudgeAsync()
    {
        Application.Ledger.LedgerView? view = null;
        await World.RunAsync(async () => view = (await engine.Services.Ledger.LoadAsync(city.Survey.Id, default)).Value);
        new Judge(city, view!).All();
    }

    public void Dispose()
    {
        engine.Dispose();
        World.Dispose();
    }

    private void Add(Deed deed) => deeds.Enqueue(deed, deed.At);

    private void AddSection(SectionStaff staff, int i)
    {
        var lastDay = i % 5 > 0;
        var at = lastDay ? MadeUpSurvey.Due.AddSeconds(-300 - (i * 53 % 28_000)) : MadeUpSurvey.Start.AddDays(7 + (i % 15)).AddSeconds(i * 47 % 28_000);
        if (i % 20 == 19)
        {
            return; // never hands in
        }

        Add(new Deed(at.AddHours(-1), $"{staff.Code} begins", _ => Done(() => staff.Write(complete: false, raise: i % 10 == 0))));
        Add(new Deed(at, $"{staff.Code} raises", _ => Done(() => staff.Write(complete: true, raise: true))));
    }

    private static Task<bool> Done(Action act)
    {
        act();
        return Task.FromResult(true);
    }

    private async Task UntilAsync(string part, DateTimeOffset end)
    {
        while (World.Clock.GetUtcNow() < end)
        {
            var now = World.Clock.GetUtcNow();
            while (deeds.TryPeek(out var deed, out _) && deed.At <= now)
            {
                deeds.Dequeue();
                await World.RunAsync(async () => Assert.True(await deed.Do(engine), deed.Name));
            }

            DateTimeOffset? next = null;
            await World.RunAsync(async () => next = (await engine.Engine.AdvanceAsync(city.Survey.Id, AdvanceBudget.Timer, default)).NextAt);
            now = World.Clock.GetUtcNow();
            var timer = now + Pause(now);
            timer = Pause(now) > TimeSpan.FromHours(1) && deeds.TryPeek(out var coming, out _) && coming.At < timer ? coming.At : timer;
            next = next is { } wanted && wanted < timer ? wanted : timer;
            World.Clock.MoveTo(next > now ? next.Value : now.AddSeconds(1));
        }

        Parts.Add((part, World.Clock.GetUtcNow(), World.Meter.Total));
    }

    private static TimeSpan Pause(DateTimeOffset now) => TimeSpan.FromMinutes(
        IsWithin(now, MadeUpSurvey.Distribution, TimeSpan.FromHours(1)) || IsWithin(now, MadeUpSurvey.Due, TimeSpan.FromHours(1)) ? 1
        : IsWithin(now, MadeUpSurvey.Due.AddHours(-9), TimeSpan.FromHours(9)) ? 5
        : 180);

    private static bool IsWithin(DateTimeOffset now, DateTimeOffset start, TimeSpan length) => now >= start && now < start + length;
}
