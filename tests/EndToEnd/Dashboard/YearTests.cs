using EndToEnd.Browsing;
using Microsoft.Playwright;
using Workflow.Core.Surveys;

namespace EndToEnd.Dashboard;

/// <summary>A survey's year by the coordinator's own hands: from the definition book to the report, with four sections at work meanwhile.</summary>
[Collection(Browsers.Collection)]
public sealed class YearTests(Browsers browsers)
{
    private const string Corrected = "子育て相談の窓口を計画どおり開設した。";

    [BrowserFact]
    public async Task Year_FromDefinitionToReport_IsDoneOnThePages()
    {
        var survey = MidorinoSurvey.Make();
        await using var town = await Town.StartAsync(browsers.Pages);
        await using var context = await browsers.OpenAsync(town, Town.Coordinator);
        var dashboard = await DashboardPage.OpenAsync(context);
        await Evidence.KeepAsync(dashboard.Page, "year", () => LiveAsync(town, dashboard, survey));
        Assert.Empty(dashboard.Errors);
    }

    private async Task LiveAsync(Town town, DashboardPage dashboard, Survey survey)
    {
        await DefineAsync(dashboard, survey);
        await DistributeAsync(dashboard);
        await SubmitAsync(town, dashboard, survey, "kodomo");
        await SubmitAsync(town, dashboard, survey, "kankyo");
        await ReturnAsync(dashboard, "kankyo");
        await ReadAndCorrectAsync(town, dashboard, "kodomo");
        await RemindAsync(dashboard);
        await SubmitInPlaceOfAsync(town, dashboard, survey, "doboku");
        await CloseAsync(town, dashboard);
        await ReportAsync(town, dashboard);
    }

    /// <summary>A book with mistakes is refused with all of them; the right one becomes a survey, and nothing is sent.</summary>
    private static async Task DefineAsync(DashboardPage dashboard, Survey survey)
    {
        await dashboard.SeeAsync("調査はまだありません。");
        await dashboard.Button("新しい調査").ClickAsync();
        await dashboard.Page.GetByText("新しい調査を作る").WaitForAsync();
        await dashboard.ChooseFileAsync("調査.xlsx", Town.Book(survey with { Coordinator = "", Items = [.. survey.Items.Select(i => i with { Sections = [new SectionCode("nobody")] })] }));
        await dashboard.SeeAsync("調査定義ブックに直すところがあります。");
        Assert.True(await dashboard.Page.Locator("main li").CountAsync() >= 2, "every problem is listed");
        await dashboard.ChooseFileAsync("調査.xlsx", Town.Book(survey));
        await dashboard.SeeAsync($"「{survey.Name}」を作りました。");
        await dashboard.Button("送信内容を確認する").ClickAsync();
    }

    /// <summary>What will be sent to whom is seen first; then it goes out.</summary>
    private static async Task DistributeAsync(DashboardPage dashboard)
    {
        await dashboard.SeeAsync("送る文面（4通）");
        await dashboard.SeeAsync("kodomo@city.midorino.example");
        await dashboard.Button("配布する…").ClickAsync();
        await dashboard.Dialog.GetByText("送信したメールは取り消せません。").WaitForAsync();
        await dashboard.LookAsync("配布", dashboard.Dialog);
        await dashboard.PressInDialogAsync("4課に配布する");
        await dashboard.SeeAsync("配布を始めました。");
        await dashboard.TabAsync("担当課");
        foreach (var section in new[] { "kodomo", "kankyo", "doboku", "bunka" })
        {
            await dashboard.UntilRowAsync(section, "配布済");
        }
    }

    /// <summary>Staff fill in the file itself and hand in; the page shows it without being reloaded.</summary>
    private async Task SubmitAsync(Town town, DashboardPage dashboard, Survey survey, string section)
    {
        town.Fill(survey, section);
        await dashboard.UntilRowAsync(section, "記入中");
        await using var staff = await browsers.OpenAsync(town, MidorinoSurvey.StaffOf(section));
        await Town.SubmitAsync(staff, survey.Id.Value, section);
        await dashboard.UntilRowAsync(section, "提出済");
    }

    private static async Task ReturnAsync(DashboardPage dashboard, string section)
    {
        await dashboard.OpenSectionAsync(section);
        await dashboard.Button("差し戻す…").ClickAsync();
        Assert.Equal("true", await dashboard.Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "差し戻す", Exact = true }).GetAttributeAsync("aria-disabled"));
        await dashboard.WriteInDialogAsync("理由", "数量を書き添えてください。");
        await dashboard.PressInDialogAsync("差し戻す");
        await dashboard.SeeAsync("環境課に差し戻しました。");
        await dashboard.Dialog.GetByText("数量を書き添えてください。").First.WaitForAsync();
        await dashboard.CloseDrawerAsync();
        await dashboard.UntilRowAsync(section, "差戻し");
    }

    private static async Task ReadAndCorrectAsync(Town town, DashboardPage dashboard, string section)
    {
        await dashboard.OpenSectionAsync(section);
        await dashboard.Dialog.GetByText("講座を計画どおり開き").First.WaitForAsync();
        await dashboard.Button("1 子育て相談の「R8実施内容」を訂正する").ClickAsync();
        await dashboard.WriteInDialogAsync("訂正後", Corrected);
        await dashboard.WriteInDialogAsync("理由", "表記の統一");
        await dashboard.LookAsync("訂正", dashboard.Dialog);
        await dashboard.PressInDialogAsync("訂正する");
        await dashboard.SeeAsync("訂正を記録しました。");
        await dashboard.Dialog.GetByText(Corrected).First.WaitForAsync();
        await dashboard.TabAsync("コメント");
        await dashboard.Dialog.GetByLabel("担当課へのコメント").FillAsync("表記をそろえました。");
        await dashboard.PressInDialogAsync("送信する");
        await dashboard.Dialog.Locator("li").GetByText("表記をそろえました。").WaitForAsync();
        await dashboard.TabAsync("回答と指摘");
        await dashboard.PressInDialogAsync("受理して次へ");
        await dashboard.SeeAsync("こども課の回答を受理しました。");
        await dashboard.CloseDrawerAsync();
        await dashboard.UntilRowAsync(section, "受理");
        var told = town.Edition.Tenant.View.Mails.Single(m => m.Key == $"{MidorinoSurvey.Id}/{section}/correction/1").Body;
        Assert.All(["1 子育て相談", "R8実施内容", Corrected, "表記の統一"], words => Assert.Contains(words, told, StringComparison.Ordinal));
    }

    private static async Task RemindAsync(DashboardPage dashboard)
    {
        await dashboard.MenuAsync("督促する…");
        await dashboard.Dialog.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = "環境課" }).UncheckAsync();
        await dashboard.PressInDialogAsync("2課に督促を送る");
        await dashboard.SeeAsync("2課への督促を受け付けました。");
        await dashboard.UntilRowAsync("bunka", "1回");
        await dashboard.Row("kankyo").GetByText("－").First.WaitForAsync();
    }

    /// <summary>代理提出: the workbook a section sent by other ways, dropped on the page.</summary>
    private static async Task SubmitInPlaceOfAsync(Town town, DashboardPage dashboard, Survey survey, string section)
    {
        var before = await File.ReadAllBytesAsync(town.WorkbookOf(section));
        town.Fill(survey, section, rating: "A");
        var filled = await File.ReadAllBytesAsync(town.WorkbookOf(section));
        await dashboard.OpenSectionAsync(section);
        await dashboard.Button("その他の操作").Last.ClickAsync();
        await dashboard.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "代理提出…" }).ClickAsync();
        await dashboard.ChooseFileAsync("空欄.xlsx", before);
        await dashboard.Dialog.GetByText("エラーがあるため、受け付けていません。").WaitForAsync();
        await dashboard.ChooseFileAsync("記入済.xlsx", filled);
        await dashboard.SeeAsync("代理提出を受け付けました。");
        await dashboard.TabAsync("提出の記録");
        await dashboard.Dialog.GetByText("事務局による代理提出").WaitForAsync();
        await dashboard.CloseDrawerAsync();
        await dashboard.UntilRowAsync(section, "提出済");
    }

    private static async Task CloseAsync(Town town, DashboardPage dashboard)
    {
        await dashboard.MenuAsync("締め切る…");
        await dashboard.Dialog.GetByText("4課中2課がまだ提出していません。").WaitForAsync();
        await dashboard.Dialog.GetByText("文化課").WaitForAsync();
        await dashboard.WriteInDialogAsync("理由", "庁議に間に合わせるため");
        await dashboard.PressInDialogAsync("締め切る");
        await dashboard.SeeAsync("締め切りました。");
        town.Clock.Pass(TimeSpan.FromMinutes(5));
        await dashboard.UntilRowAsync("bunka", "未提出");
    }

    private static async Task ReportAsync(Town town, DashboardPage dashboard)
    {
        await dashboard.TabAsync("報告書");
        await dashboard.UntilAsync(dashboard.Button("Excel（.xlsx）"));
        var download = await dashboard.Page.RunAndWaitForDownloadAsync(() => dashboard.Button("Excel（.xlsx）").ClickAsync());
        Assert.Equal($"{MidorinoSurvey.Id}_第1版.xlsx", download.SuggestedFilename);
        var file = Path.Combine(town.Folder, "download.xlsx");
        await download.SaveAsAsync(file);
        var cells = ReportCells.Read(file);
        Assert.Contains(Corrected, cells["一覧"]);
        Assert.Contains("未提出", cells["一覧"]);
        Assert.True(cells.ContainsKey("集計") && cells.ContainsKey("提出状況"));
        await dashboard.TabAsync("評価の集計");
        await dashboard.SeeAsync("評価Aの割合");
        await dashboard.TabAsync("経過");
        await dashboard.SeeAsync("庁議に間に合わせるため");
    }
}
