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
        var failures = new List<string>();
        var kills = 0;
        var faults = 0;
        foreach (var seed in seeds)
        {
            var city = new City(seed, seed % 5 == 0 ? 0 : 0.01 * (seed % 5));
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

            kills += year.Kills;
            faults += city.Faults.Count;
            if (only is not null)
            {
                year.Story.ForEach(output.WriteLine);
            }
        }

        output.WriteLine($"{seeds.Length} years, {faults} faults, {kills} crashes");
        Assert.True(failures.Count == 0, $"{failures.Count} of {seeds.Length} years failed. {string.Join("\n\n", failures.Take(5))}");
    }

    private static async Task<LedgerView> LedgerOf(City city)
    {
        var ledger = new SurveyLedger(new MemoryLedger(city.Ledger, new Faults(new Random(0), city.Clock, 0)));
        return (await ledger.LoadAsync(city.Survey.Id, default)).Value!;
    }
}
