using EndToEnd.Browsing;
using Microsoft.Playwright;
using Workflow.Testing;

namespace EndToEnd.Dashboard;

/// <summary>axe finds nothing on any page, in any theme, wide or narrow.</summary>
[Collection(Browsers.LookCollection)]
public sealed class AccessibilityTests(Browsers browsers)
{
    private const string Survey = "#/surveys/kankyo-r7";

    private static readonly string[] Places =
    [
        "#/", "#/new", Survey, $"{Survey}/statistics", $"{Survey}/timeline", $"{Survey}/plan", $"{Survey}/reports", $"{Survey}/sections/shoko",
    ];

    private static readonly string[] Dialogs = ["督促する…", "期限を延長する…", "締め切る…", "集約する…", "試行の送信…", "定義を差し替える…", "調査を中止する…"];

    /// <summary>Every theme takes half a minute, so a quick run looks at the one that differs most; a <see cref="LongRun"/> at all.</summary>
    public static TheoryData<string, int> Looks => LongRun.IsOn
        ? new() { { "light", 1280 }, { "dark", 1280 }, { "contrast", 1280 }, { "light", 400 } }
        : new() { { "contrast", 1280 } };

    /// <summary>The same for dialogs.</summary>
    public static TheoryData<string> Themes => LongRun.IsOn ? ["light", "dark", "contrast"] : ["light"];

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task EveryPage_InATheme_HasNoViolation(string theme, int width)
    {
        var dashboard = await OpenAsync(theme, width);
        foreach (var place in Places)
        {
            await dashboard.Page.EvaluateAsync("place => { location.hash = place; }", place);
            await dashboard.Page.Locator("[role=progressbar].fui-Spinner, .fui-Spinner").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
            await dashboard.Page.GetByRole(AriaRole.Heading).First.WaitForAsync();
            await dashboard.LookAsync($"{theme} {width} {place}");
        }

        await dashboard.Page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Themes))]
    public async Task EveryDialog_InATheme_HasNoViolation(string theme)
    {
        var dashboard = await OpenAsync(theme, 1280);
        // The dialogs are built alike: all of them in one theme, the ones with most in them in the others.
        foreach (var dialog in theme == "light" ? Dialogs : Dialogs.Take(3))
        {
            await dashboard.MenuAsync(dialog);
            await dashboard.LookAsync($"{theme} {dialog}", dashboard.Dialog);
            await dashboard.PressInDialogAsync("キャンセル");
            await dashboard.Dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        }

        await dashboard.OpenSectionAsync("suido");
        foreach (var tab in new[] { "コメント", "提出の記録" })
        {
            await dashboard.TabAsync(tab);
            await dashboard.LookAsync($"{theme} {tab}", dashboard.Dialog);
        }

        await dashboard.Button("差し戻す…").ClickAsync();
        await dashboard.LookAsync($"{theme} 差戻し", dashboard.Dialog);
        await dashboard.Page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task WhoAreYou_BeforeAnybodyWasChosen_HasNoViolationAndLeadsOn()
    {
        var town = await browsers.SampleAsync();
        await using var context = await browsers.OpenAsync(town, person: null);
        var dashboard = await DashboardPage.OpenAsync(context);
        await dashboard.LookAsync("sign-in");
        await dashboard.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "事務局", Exact = false }).First.ClickAsync();
        await dashboard.SeeAsync("調査一覧");
    }

    private async Task<DashboardPage> OpenAsync(string theme, int width)
    {
        var town = await browsers.SampleAsync();
        var context = await browsers.OpenAsync(town, Town.SampleCoordinator, o => o.ViewportSize = new ViewportSize { Width = width, Height = 860 });
        var dashboard = await DashboardPage.OpenAsync(context, Survey, $"?theme={theme}");
        await dashboard.Row("shoko").WaitForAsync();
        return dashboard;
    }
}
