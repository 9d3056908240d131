using EndToEnd.Browsing;
using Xunit.Abstractions;

namespace EndToEnd.Pane;

/// <summary>A section with 500 projects. What a change costs is printed, not judged: machines differ (docs/performance.md).</summary>
[Collection(Browsers.PaneCollection)]
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

        var profile = await MainThreadProfile.OfAsync(desk.Page, () => desk.Page.EvaluateAsync(TypeAndAwait, new object[] { Changes, PaneSurvey.Section }));

        output.WriteLine($"{Rows} rows, {Changes} changes, each checked. Main thread a change: pane {profile.Of("/assets/") / Changes:0.0} ms, "
            + $"fake Excel {profile.Of("office.js") / Changes:0.0} ms, browser {profile.Of("") / Changes:0.0} ms. Longest stretch without a pause {profile.Longest:0.0} ms.");
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

    /// <summary>Types into every twentieth row and waits each time until the pane has counted the answer.</summary>
    private const string TypeAndAwait = """
        async ([changes, section]) => {
          const until = text => new Promise(done => {
            const look = () => { if (document.body.textContent.includes(text)) { watch.disconnect(); done(); } };
            const watch = new MutationObserver(look);
            watch.observe(document.querySelector('header'), { subtree: true, childList: true, characterData: true });
            look();
          });
          for (let change = 1; change <= changes; change++) {
            excel.type('調査票', `i${String(change * 20).padStart(3, '0')}/${section}`, 'done', `年${change}回行い、延べ${change * 31}人が利用した。`);
            await until(`${change} / 1500か所を記入済み`);
          }
        }
        """;
}
