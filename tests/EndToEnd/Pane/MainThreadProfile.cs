using System.Text.Json;
using Microsoft.Playwright;

namespace EndToEnd.Pane;

/// <summary>Where a page's main thread spent its time, by the browser's own sampling profiler.</summary>
internal sealed class MainThreadProfile
{
    private const int MicrosecondsBetweenSamples = 200;
    private readonly Dictionary<string, double> byScript = [];

    /// <summary>The longest stretch without an idle sample, in milliseconds: an upper bound of the longest task.</summary>
    public double Longest { get; private set; }

    /// <summary>Profiles an act.</summary>
    public static async Task<MainThreadProfile> OfAsync(IPage page, Func<Task> act)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Profiler.enable");
        await session.SendAsync("Profiler.setSamplingInterval", new Dictionary<string, object> { ["interval"] = MicrosecondsBetweenSamples });
        await session.SendAsync("Profiler.start");
        await act();
        var answer = await session.SendAsync("Profiler.stop");
        var profile = new MainThreadProfile();
        profile.Read(answer!.Value.GetProperty("profile"));
        return profile;
    }

    /// <summary>Milliseconds spent in scripts whose address has this part; an empty part means the browser's own work.</summary>
    public double Of(string address) => byScript.Where(s => address.Length == 0 ? s.Key.Length == 0 : s.Key.Contains(address, StringComparison.Ordinal)).Sum(s => s.Value);

    private void Read(JsonElement profile)
    {
        var frames = profile.GetProperty("nodes").EnumerateArray().ToDictionary(n => n.GetProperty("id").GetInt32(), n => n.GetProperty("callFrame"));
        var samples = profile.GetProperty("samples").EnumerateArray().Select(s => s.GetInt32());
        var deltas = profile.GetProperty("timeDeltas").EnumerateArray().Select(d => d.GetDouble() / 1000);
        var stretch = 0.0;
        foreach (var (sample, milliseconds) in samples.Zip(deltas))
        {
            if (frames[sample].GetProperty("functionName").GetString() == "(idle)")
            {
                stretch = 0;
                continue;
            }

            stretch += milliseconds;
            Longest = Math.Max(Longest, stretch);
            var script = frames[sample].GetProperty("url").GetString() ?? "";
            byScript[script] = byScript.GetValueOrDefault(script) + milliseconds;
        }
    }
}
