using System.Collections.Concurrent;
using System.Globalization;
using Workflow.Application.Ledger;
using Workflow.Simulation.World;
using Xunit.Abstractions;

namespace Workflow.Simulation;

/// <summary>
/// Seeded years. <c>SIMULATION_SEEDS=n</c> sets how many (default 200), <c>SIMULATION_SEED=n</c> replays one and prints its story.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Year_WithFaultsCrashesAndTwoEngines_HoldsEveryInvariant()
    {
        var only = Environment.GetEnvironmentVariable("SIMULATION_SEED");
        var count = int.Parse(Environment.GetEnvironmentVariable("SIMULATION_SEEDS") ?? "200", CultureInfo.InvariantCulture);
        int[] seeds = only is null ? [.. Enumerable.Range(1, count)] : [int.Parse(only, CultureInfo.InvariantCulture)];
        var failures = new ConcurrentBag<string>();
        var (kills, faults) = (0, 0);
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
        {
            // Every fifth year is without misfortune: there the pure logic stands alone.
            var city = new City(seed, 0.01 * (seed % 5));
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
            Interlocked.Add(ref faults, city.Faults.Count);
            if (only is not null)
            {
                year.Story.ForEach(output.WriteLine);
            }
        });

        output.WriteLine($"{seeds.Length} years, {faults} faults, {kills} crashes");
        Assert.True(failures.IsEmpty, $"{failures.Count} of {seeds.Length} years failed. {string.Join("\n\n", failures.Take(5))}");
    }

    private static async Task<LedgerView> LedgerOf(City city)
    {
        var ledger = new SurveyLedger(new MemoryLedger(city.Ledger, new Faults(new Random(0), city.Clock, 0)));
        return (await ledger.LoadAsync(city.Survey.Id, default)).Value!;
    }
}
