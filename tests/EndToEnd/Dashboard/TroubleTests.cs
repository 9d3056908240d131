using EndToEnd.Browsing;
using Microsoft.Playwright;

namespace EndToEnd.Dashboard;

/// <summary>When things go wrong between page and server: the page says what happened, keeps what was typed, and recovers.</summary>
[Collection(Browsers.Collection)]
public sealed class TroubleTests(Browsers browsers)
{
    private const string Survey = "#/surveys/kankyo-r7";
    private const string Typed = "評価の理由を、もう少し詳しく書いてください。";

    [BrowserFact]
    public async Task NetworkLost_WhileLooking_KeepsTheStateWithItsTimeAndRecovers()
    {
        await using var context = await OpenAsync();
        var dashboard = await DashboardPage.OpenAsync(context, Survey);
        await dashboard.Row("shoko").WaitForAsync();
        await context.RouteAsync("**/api/**", route => route.AbortAsync("internetdisconnected"));
        await dashboard.Button("最新の状態にする").ClickAsync();
        await dashboard.SeeAsync("サーバーに接続できません。");
        await dashboard.SeeAsync("時点の内容を表示しています。");
        Assert.True(await dashboard.Row("shoko").IsVisibleAsync());
        await context.UnrouteAllAsync();
        await dashboard.Page.Clock.FastForwardAsync(6_000);
        await dashboard.Alert.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.Empty(dashboard.Errors);
    }

    [BrowserTheory]
    [InlineData(409, "sectionClosed", "この課の提出期限は過ぎています。")]
    [InlineData(412, null, "ほかの画面で先に変更されました。")]
    [InlineData(429, "tooManyRequests", "操作の回数が多すぎます。")]
    [InlineData(500, "internalError", "処理中に問題が起きました。")]
    [InlineData(502, null, "サーバーが混み合っています。")]
    public async Task Refusal_WhileSendingBack_IsSaidPlainlyAndKeepsTheReason(int status, string? code, string words)
    {
        await using var context = await OpenAsync();
        var dashboard = await WriteReasonAsync(context);
        await context.RouteAsync("**/return?*", route => route.FulfillAsync(Answer(status, code, words)));
        await dashboard.PressInDialogAsync("差し戻す");
        await dashboard.Dialog.GetByText(words).WaitForAsync();
        Assert.Equal(Typed, await dashboard.Dialog.GetByRole(AriaRole.Textbox).First.InputValueAsync());
        Assert.Empty(dashboard.Errors);
    }

    [BrowserFact]
    public async Task NoAnswer_ThenAgain_SendsTheSameActOnceMore()
    {
        await using var context = await OpenAsync();
        var dashboard = await WriteReasonAsync(context);
        var keys = new List<string>();
        await context.RouteAsync("**/return?*", async route =>
        {
            keys.Add(route.Request.Headers["idempotency-key"]);
            await route.AbortAsync("connectionreset");
        });
        await dashboard.PressInDialogAsync("差し戻す");
        await dashboard.Dialog.GetByText("サーバーに接続できません。").WaitForAsync();
        await dashboard.PressInDialogAsync("差し戻す");
        await dashboard.Page.WaitForFunctionAsync("() => true");
        await dashboard.Dialog.GetByText("サーバーに接続できません。").WaitForAsync();
        Assert.Equal(2, keys.Count);
        Assert.Single(keys.Distinct());
    }

    [BrowserFact]
    public async Task ClosedByAccident_TheDialog_StillHoldsWhatWasTyped()
    {
        await using var context = await OpenAsync();
        var dashboard = await WriteReasonAsync(context);
        await dashboard.PressInDialogAsync("キャンセル");
        await dashboard.Page.ReloadAsync();
        await dashboard.Button("差し戻す…").ClickAsync();
        Assert.Equal(Typed, await dashboard.Dialog.GetByRole(AriaRole.Textbox).First.InputValueAsync());
    }

    [BrowserFact]
    public async Task SignInRunOut_WhileSendingBack_AsksAnewAndKeepsTheReason()
    {
        await using var context = await OpenAsync();
        var dashboard = await WriteReasonAsync(context);
        await context.ClearCookiesAsync();
        await dashboard.PressInDialogAsync("差し戻す");
        await dashboard.SeeAsync("どなたとして使いますか");
        await dashboard.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "事務局", Exact = false }).Last.ClickAsync();
        await dashboard.Page.GetByText("どなたとして使いますか").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.Equal(Typed, await dashboard.Dialog.GetByRole(AriaRole.Textbox).First.InputValueAsync());
        Assert.Empty(dashboard.Errors);
    }

    [BrowserFact]
    public async Task SlowAnswer_AtTheStart_SaysThatItIsReading()
    {
        await using var context = await OpenAsync();
        using var gate = new SemaphoreSlim(0);
        await context.RouteAsync("**/api/surveys/kankyo-r7?*", async route =>
        {
            await gate.WaitAsync();
            await route.ContinueAsync();
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/dashboard.html{Survey}");
        await page.GetByText("読み込んでいます…").First.WaitForAsync();
        gate.Release(10);
        await page.Locator("tr[data-section='shoko']").WaitForAsync();
    }

    [BrowserFact]
    public async Task TwoTabs_AnActInOne_IsSeenInTheOtherAtOnce()
    {
        await using var town = await Town.StartAsync(browsers.Pages);
        await using var context = await browsers.OpenAsync(town, Town.Coordinator);
        var survey = MidorinoSurvey.Make("futatsu-r8");
        var made = await context.APIRequest.PostAsync("/api/surveys", new APIRequestContextOptions
        {
            DataByte = Town.Book(survey),
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        });
        Assert.True(made.Ok, await made.TextAsync());
        var first = await DashboardPage.OpenAsync(context, "#/surveys/futatsu-r8/plan");
        var second = await DashboardPage.OpenAsync(context, "#/surveys/futatsu-r8/plan");
        await second.Button("配布する…").WaitForAsync();
        await first.Button("配布する…").ClickAsync();
        await first.PressInDialogAsync("4課に配布する");
        await first.SeeAsync("配布を始めました。");
        await second.Button("配布する…").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task NoSuchSurvey_Opened_SaysSoAndLeadsBack()
    {
        await using var context = await OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/dashboard.html#/surveys/nai-r9");
        await page.GetByText("見つかりません。").First.WaitForAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "調査一覧" }).ClickAsync();
        await page.GetByText("進捗状況調査").First.WaitForAsync();
    }

    private async Task<IBrowserContext> OpenAsync() => await browsers.OpenAsync(await browsers.SampleAsync(), Town.SampleCoordinator);

    private static async Task<DashboardPage> WriteReasonAsync(IBrowserContext context)
    {
        var dashboard = await DashboardPage.OpenAsync(context, $"{Survey}/sections/suido");
        await dashboard.Button("差し戻す…").ClickAsync();
        await dashboard.WriteInDialogAsync("理由", Typed);
        return dashboard;
    }

    private static RouteFulfillOptions Answer(int status, string? code, string title) => code is null
        ? new RouteFulfillOptions { Status = status, ContentType = "text/html", Body = "<html>gateway</html>" }
        : new RouteFulfillOptions
        {
            Status = status,
            ContentType = "application/problem+json; charset=utf-8",
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
            Body = System.Text.Json.JsonSerializer.Serialize(new { type = $"urn:workflow:problem:{code}", title, status, detail = "もう一度お試しください。", code, details = Array.Empty<object>(), retryAt = (string?)null }),
        };
}
