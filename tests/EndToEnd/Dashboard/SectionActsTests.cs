using EndToEnd.Browsing;
using Microsoft.Playwright;
using static EndToEnd.Dashboard.RunningSurveys;

namespace EndToEnd.Dashboard;

/// <summary>The acts on one section, and what its staff see of the dashboard.</summary>
[Collection(Browsers.Collection)]
public sealed class SectionActsTests(SectionActsTests.Surveys surveys) : IClassFixture<SectionActsTests.Surveys>
{
    /// <summary>One survey for each test.</summary>
    public sealed class Surveys(Browsers browsers) : RunningSurveys(browsers, "saihakko-r8", "dairi-r8", "shugo-r8", "tanto-r8");

    [BrowserFact]
    public Task Reissue_OfAWorkbook_CarriesTheAnswersOver() => surveys.AtAsync("saihakko-r8", "contrast", async dashboard =>
    {
        surveys.Town.Fill(surveys.DefinitionOf("saihakko-r8"), "kankyo");
        await dashboard.UntilRowAsync("kankyo", "記入中");
        await OpenMenuAsync(dashboard, "kankyo", "調査票を再発行する…");
        await dashboard.Dialog.GetByText("これまでの回答を引き継いだ新しい版の調査票を作り").WaitForAsync();
        await dashboard.LookAsync("再発行", dashboard.Dialog);
        await dashboard.PressInDialogAsync("再発行する");
        await dashboard.SeeAsync("再発行を受け付けました。");

        var survey = await surveys.UntilAsync("saihakko-r8", s => Section(s, "kankyo")["workbook"]!["issue"]!.GetValue<int>() == 2);
        Assert.EndsWith("_第2版.xlsx", Section(survey, "kankyo")["workbook"]!["name"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("第2版", Assert.Single(await surveys.MailsAsync("saihakko-r8", "changed", 1)).Body, StringComparison.Ordinal);
        await surveys.UntilAsync("saihakko-r8", s => Section(s, "kankyo")["progress"] is { } p && p["answered"]!.GetValue<int>() == p["total"]!.GetValue<int>());
    });

    [BrowserFact]
    public Task ProxyFile_Dropped_IsTakenOnlyWhenItIsThisSectionsWorkbook() => surveys.AtAsync("dairi-r8", "dark", async dashboard =>
    {
        var survey = surveys.DefinitionOf("dairi-r8");
        surveys.Town.Fill(survey, "kodomo");
        surveys.Town.Fill(survey, "doboku");
        await OpenMenuAsync(dashboard, "doboku", "代理提出…");
        await dashboard.DropFileAsync("回答.pdf", "%PDF"u8.ToArray());
        await dashboard.Dialog.GetByText("「回答.pdf」は Excelブック（.xlsx）ではありません。").WaitForAsync();
        await dashboard.DropFileAsync("こども課.xlsx", await File.ReadAllBytesAsync(surveys.Town.WorkbookOf("kodomo", "dairi-r8")));
        await dashboard.Dialog.GetByText("エラーがあるため、受け付けていません。").WaitForAsync();
        await dashboard.LookAsync("代理提出", dashboard.Dialog);
        await dashboard.DropFileAsync("土木課.xlsx", await File.ReadAllBytesAsync(surveys.Town.WorkbookOf("doboku", "dairi-r8")));
        await dashboard.SeeAsync("代理提出を受け付けました。");

        var section = Section(await surveys.ReadAsync("dairi-r8"), "doboku");
        var receipt = section["submission"]!["receipt"]!.GetValue<string>();
        Assert.Equal(("Proxy", "Submitted"), (section["submission"]!["way"]!.GetValue<string>(), section["state"]!.GetValue<string>()));
        await dashboard.SeeAsync($"受付番号 {receipt}");
        Assert.Contains(receipt, Assert.Single(await surveys.MailsAsync("dairi-r8", "proxy", 1)).Body, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task Report_MadeNow_OpensInOtherProgramsInEveryFormat() => surveys.AtAsync("shugo-r8", "light", async dashboard =>
    {
        await surveys.HandInAsync("shugo-r8", "kodomo");
        await surveys.HandInAsync("shugo-r8", "bunka");
        await dashboard.UntilRowAsync("bunka", "提出済");
        await dashboard.MenuAsync("集約する…");
        await dashboard.Dialog.GetByText("4課中、提出済の2課の回答で").WaitForAsync();
        await dashboard.PressInDialogAsync("集約する");
        await dashboard.SeeAsync("集約を受け付けました。");
        await dashboard.TabAsync("報告書");
        await dashboard.UntilAsync(dashboard.Button("Excel（.xlsx）"));

        var files = new Dictionary<string, string>();
        foreach (var (button, ending) in new[] { ("Excel（.xlsx）", "xlsx"), ("Word（.docx）", "docx"), ("CSV", "csv"), ("ウェブページ（.html）", "html"), ("データ（.json）", "json") })
        {
            var download = await dashboard.Page.RunAndWaitForDownloadAsync(() => dashboard.Button(button).ClickAsync());
            Assert.Equal($"shugo-r8_第1版.{ending}", download.SuggestedFilename);
            files[ending] = Path.Combine(surveys.Town.Folder, download.SuggestedFilename);
            await download.SaveAsAsync(files[ending]);
            await dashboard.Button(button).WaitForAsync();
        }

        await DownloadedReport.OpenAsync(files, "i001の講座を計画どおり開き", "i005の講座を計画どおり開き", "未提出");
        var survey = await surveys.ReadAsync("shugo-r8");
        Assert.Equal("Issued", Section(survey, "doboku")["state"]!.GetValue<string>());
        Assert.Contains("close", survey["actions"]!.AsArray().Select(a => a!.GetValue<string>()));
        Assert.Equal([Town.Coordinator], Assert.Single(await surveys.MailsAsync("shugo-r8", "consolidated", 1)).Recipients);
    });

    [BrowserFact]
    public async Task Staff_LedHereByTeams_FindTheirWorkbook()
    {
        await using var context = await surveys.StaffAsync("kodomo");
        var dashboard = await DashboardPage.OpenAsync(context, "", "?host=teams&theme=dark&locale=ja-jp&place=surveys/tanto-r8/sections/kodomo");
        await dashboard.SeeAsync("この画面は事務局用です。");
        await dashboard.SeeAsync("こども課");
        var link = dashboard.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "調査票を開く" });
        var workbook = Section(await surveys.ReadAsync("tanto-r8"), "kodomo")["workbook"]!;
        Assert.Equal(workbook["address"]!.GetValue<string>(), await link.GetAttributeAsync("href"));
        await dashboard.LookAsync("担当課の職員");
    }

    [BrowserFact]
    public async Task MailAboutAComment_OpensThatSection()
    {
        await using (var staff = await surveys.StaffAsync("bunka"))
        {
            var asked = await staff.APIRequest.PostAsync("/api/surveys/tanto-r8/sections/bunka/comments", new APIRequestContextOptions { DataObject = new { text = "様式はどこですか。" } });
            Assert.True(asked.Ok, await asked.TextAsync());
        }

        var mail = Assert.Single(await surveys.MailsAsync("tanto-r8", "comment", 1));
        var link = mail.Body[mail.Body.IndexOf($"{surveys.Town.Address}dashboard.html#", StringComparison.Ordinal)..].Split('"')[0];
        await surveys.AtAsync("tanto-r8", "light", async dashboard =>
        {
            await dashboard.Page.GotoAsync(link);
            await dashboard.Dialog.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "文化課" }).WaitForAsync();
            await dashboard.TabAsync("コメント");
            await dashboard.Dialog.Locator("li").GetByText("様式はどこですか。").WaitForAsync();
            await dashboard.CloseDrawerAsync();
            await dashboard.TabAsync("経過");
            await dashboard.SeeAsync("担当課からのコメント");
        });
    }

    private static async Task OpenMenuAsync(DashboardPage dashboard, string section, string item)
    {
        await dashboard.OpenSectionAsync(section);
        await dashboard.Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "その他の操作", Exact = true }).ClickAsync();
        await dashboard.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = item, Exact = true }).ClickAsync();
    }
}
