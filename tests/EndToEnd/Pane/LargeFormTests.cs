using EndToEnd.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace EndToEnd.Pane;

/// <summary>A section with 500 projects. What a change costs is printed, not judged: machines differ (docs/performance.md).</summary>
[Collection(Browsers.Collection)]
public sealed class LargeFormTests(Browsers browsers, ITestOutputHelper output)
{
    private const int Rows = 500;
    private const int Changes = 20;

    [BrowserFact]
    public async Task FiveHundredRows_AreCheckedAsTheyAreTyped()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition(items: Rows));
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.SeeAsync("0 / 1500か所を記入済み");
        await desk.SeeAsync("ほか480行を表示");

        var (atChange, inAll) = await MeasuredAsync(desk, async () =>
        {
            for (var change = 1; change <= Changes; change++)
            {
                await desk.TypeAsync(PaneSurvey.Row(change * 20), "done", $"年{change}回行い、延べ{change * 31}人が利用した。");
                await desk.SeeAsync($"{change} / 1500か所を記入済み");
            }
        });

        output.WriteLine($"{Rows} rows, {Changes} changes, each checked: the longest task at a change {atChange:0.0} ms; {inAll / Changes:0.0} ms of main thread a change in all, the fake Excel included.");
        await desk.Button("ほか480行を表示").ClickAsync();
        await desk.SeeAsync("ほか380行を表示");
        Assert.Empty(desk.Errors);
    }

    [BrowserFact]
    public async Task FiveHundredRows_AreReadInOneBatch()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition(items: Rows));
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.SeeAsync("0 / 1500か所を記入済み");
        await desk.Page.EvaluateAsync("() => { const run = Excel.run; window.batches = 0; Excel.run = (...all) => { window.batches++; return run(...all); }; }");
        await desk.TypeAsync(PaneSurvey.Row(250), "done", "年3回行った。");
        await desk.SeeAsync("1 / 1500か所を記入済み");

        Assert.Equal(1, await desk.Page.EvaluateAsync<int>("() => window.batches"));
    }

    /// <summary>The longest time from a change until the page is free again, and all main-thread time, in milliseconds.</summary>
    private static async Task<(double AtChange, double InAll)> MeasuredAsync(PaneDesk desk, Func<Task> act)
    {
        var session = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await session.SendAsync("Performance.enable");
        await desk.Page.EvaluateAsync(
            """
            () => {
              window.atChange = 0;
              excel.book.onChanged.add(() => {
                const began = performance.now();
                const port = new MessageChannel();
                port.port1.onmessage = () => { window.atChange = Math.max(window.atChange, performance.now() - began); };
                port.port2.postMessage(null);
              });
            }
            """);
        var before = await BusyAsync(session);
        await act();
        return (await desk.Page.EvaluateAsync<double>("() => window.atChange"), await BusyAsync(session) - before);
    }

    private static async Task<double> BusyAsync(ICDPSession session)
    {
        var metrics = await session.SendAsync("Performance.getMetrics");
        return metrics!.Value.GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble() * 1000;
    }
}
