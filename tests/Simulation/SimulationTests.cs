using System.Collections.Concurrent;
using System.Globalization;
using Workflow.Application.Ledger;
using Workflow.Simulation.Memory;
using Workflow.Simulation.Tenant;
using Workflow.Simulation.World;
using Xunit.Abstractions;

namespace Workflow.Simulation;

/// <summary>
/// Seeded years. <c>SIMULATION_SEEDS=n</c> sets how many (default 200), <c>SIMULATION_FROM=n</c> the first one (default 1), <c>SIMULATION_SEED=n</c> replays one and
/// prints its story.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    /// <summary>The engine's logic alone, over ports in memory.</summary>
    [Fact]
    public Task YearInMemory_WithFaultsCrashesAndTwoEngines_HoldsEveryInvariant() =>
        RunAsync(Seeds(200, 1), seed => new MemoryWorld(seed, 0.01 * (seed % 5)));

    /// <summary>Engine, Graph implementation, pipeline and local tenant together.</summary>
    [Fact]
    public Task YearOverGraph_WithFaultsCrashesAndTwoEngines_HoldsEveryInvariant() =>
        RunAsync(Seeds(200, 10), seed => new TenantWorld(seed, 0.002 * (seed % 5)));

    /// <summary>The seeds asked for; a world that costs more gets one of several.</summary>
    private static int[] Seeds(int count, int oneOf)
    {
        var only = Number("SIMULATION_SEED");
        return only is { } one ? [one] : [.. Enumerable.Range(Number("SIMULATION_FROM") ?? 1, (Number("SIMULATION_SEEDS") ?? count) / oneOf)];
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task RunAsync(int[] seeds, Func<int, IWorld> create)
    {
        var failures = new ConcurrentBag<string>();
        var (kills, faults) = (0, 0);
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
        {
            // Every fifth year is without misfortune: there the logic stands alone.
            using var world = create(seed);
            var city = new City(seed, world);
            var year = new Year(city);
            try
            {
                await year.RunAsync();
                new Judge(city, await LedgerOf(city)).All();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failures.Add($"SIMULATION_SEED={seed}: {e}");
            }

            Interlocked.Add(ref kills, year.Kills);
            Interlocked.Add(ref faults, world.Faults);
            if (seeds.Length == 1)
            {
                year.Story.ForEach(output.WriteLine);
            }
        });

        output.WriteLine($"{seeds.Length} years, {faults} faults, {kills} crashes");
        Assert.True(failures.IsEmpty, $"{failures.Count} of {seeds.Length} years failed. {string.Join("\n\n", failures.Take(5))}");
    }

    private static async Task<LedgerView> LedgerOf(City city)
    {
        LedgerView? view = null;
        using var auditor = city.Start("auditor");
        await city.World.RunAsync(async () => view = (await auditor.Services.Ledger.LoadAsync(city.Survey.Id, default)).Value);
        return view!;
    }
}
