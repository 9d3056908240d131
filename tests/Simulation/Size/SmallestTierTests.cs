using Workflow.Testing;
using Xunit.Abstractions;

namespace Workflow.Simulation.Size;

/// <summary>The resource-unit model of the local tenant at the smallest licence tier; docs/performance.md holds the figures that this prints.</summary>
public sealed class SmallestTierTests(ITestOutputHelper output)
{
    /// <summary>500 sections where there is time, 50 otherwise.</summary>
    private static int Sections => LongRun.IsOn ? 500 : 50;

    [Fact]
    public async Task LargeCity_OnTheSmallestTier_IsNeverRefused()
    {
        using var city = new LargeCity(Sections);
        await city.RunAsync();

        long before = 0;
        foreach (var (part, at, units) in city.Parts)
        {
            output.WriteLine($"{part}: {units - before} units until {at.ToOffset(TimeSpan.FromHours(9)):MM-dd HH:mm}");
            before = units;
        }

        var peak = city.World.Meter.ToMinutes().MaxBy(m => m.Units)!;
        output.WriteLine($"busiest minute {peak.Minute:MM-dd HH:mm}: {peak.Units} units, {peak.Calls} calls; {city.World.Mails.Count} mails, the last at {city.World.Mails.Max(m => m.At):MM-dd HH:mm}");
        foreach (var (operation, usage) in city.World.Meter.ToOperations().OrderByDescending(o => o.Value.Units))
        {
            output.WriteLine($"{usage.Units,7} units {usage.Calls,6} calls {operation}");
        }

        Assert.Equal(0, city.World.Refused);
        Assert.InRange(peak.Units, Sections, 1_250);
        await city.JudgeAsync();
    }
}
