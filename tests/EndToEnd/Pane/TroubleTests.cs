using EndToEnd.Browsing;
using Microsoft.Playwright;

namespace EndToEnd.Pane;

/// <summary>Where the pane cannot do its work it says what to do.</summary>
[Collection(Browsers.PaneCollection)]
public sealed class TroubleTests(Browsers browsers)
{
    [BrowserTheory]
    [InlineData("unreachable", "Excel とつながりませんでした")]
    [InlineData("elsewhere", "この画面は Excel の中で使います")]
    [InlineData("old", "お使いの Excel では、この画面を使えません")]
    [InlineData("foreign", "このブックは調査票ではありません")]
    public async Task Surroundings_NotFit_AreNamedWithACure(string trouble, string title)
    {
        var town = await browsers.SampleAsync();
        var options = trouble switch
        {
            "unreachable" => new PaneOptions { HasOffice = false },
            "elsewhere" => new PaneOptions { Host = null },
            "old" => new PaneOptions { ExcelApi = 8 },
            _ => new PaneOptions(),
        };
        options = options with { File = Directory.EnumerateFiles(Checkout.At("samples"), "*.xlsx", SearchOption.AllDirectories).First() };
        await using var desk = await PaneDesk.OpenAsync(browsers, town, null, "", options);

        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        Assert.Empty(desk.Errors);
    }

    [BrowserFact]
    public async Task Nobody_Chosen_IsAskedWhoTheyAreAndAnotherSectionIsRefused()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, null, PaneSurvey.Section);
        await desk.SeeAsync("どなたとして使いますか");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("doro") }).ClickAsync();
        await desk.SeeAsync("担当");
        await Assertions.Expect(desk.Page.GetByText("一時預かり事業")).ToHaveCountAsync(0);
        Assert.Equal(0, await desk.Page.GetByRole(AriaRole.Button, new() { Name = "提出する" }).CountAsync());
    }

    [BrowserFact]
    public async Task Issue_OlderThanTheNewest_LeadsToTheNewOne()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        var old = Path.Combine(Directory.CreateTempSubdirectory("pane-").FullName, "old.xlsx");
        File.Copy(town.WorkbookOf(PaneSurvey.Section), old);
        await PaneSurvey.ActAsync(browsers, town, "reissue", new { reason = "事業名の誤りを直しました。" });
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section, new PaneOptions { File = old });

        for (var look = 0; look < 30 && !await desk.Page.GetByText("新しい版の調査票が届いています").IsVisibleAsync(); look++)
        {
            await desk.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
            await desk.Page.WaitForTimeoutAsync(500);
        }

        await desk.SeeAsync("このファイルは第1版です。事務局が第2版を送りました。");
        await desk.Page.EvaluateAsync("() => { window.open = address => excel.book.log.push('open ' + address); }");
        await desk.Button("新しい版を開く").ClickAsync();
        Assert.Contains(await desk.LogAsync(), l => l.StartsWith("open http", StringComparison.Ordinal));
        Directory.Delete(Path.GetDirectoryName(old)!, recursive: true);
    }

    [BrowserFact]
    public async Task Network_Lost_LetsOnePersonGoOnAndChecksByItselfAfterwards()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.CheckedAsync();
        await desk.Page.Context.SetOfflineAsync(true);
        await desk.TypeAsync(PaneSurvey.Row(1), "done", "親子ひろばを市内3か所で120回開いた。");
        await desk.SeeAsync("サーバーに接続できません");
        await desk.Page.Context.SetOfflineAsync(false);

        await desk.SeeAsync("1 / 12か所を記入済み");
        await Assertions.Expect(desk.Page.GetByText("サーバーに接続できません")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task SignIn_Lost_IsSaidWithoutLosingThePlace()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.CheckedAsync();
        await desk.Page.Context.ClearCookiesAsync();
        await desk.TypeAsync(PaneSurvey.Row(1), "done", "親子ひろばを市内3か所で120回開いた。");
        await desk.SeeAsync("サインインしてください");
        await desk.Button("サインイン").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("sato") }).ClickAsync();

        await desk.SeeAsync("1 / 12か所を記入済み");
    }

    [BrowserFact]
    public async Task English_ByOfficesLanguage_IsEnglishThroughout()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section, new PaneOptions { Language = "en-US" });

        await desk.SeeAsync("0 of 12 answers filled in");
        await desk.SeeAsync("Still empty (12)");
        Assert.Equal("en", await desk.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
    }
}
