using EndToEnd.Browsing;
using Microsoft.Playwright;
using Workflow.Core.Surveys;

namespace EndToEnd.Pane;

/// <summary>提出 from the pane: receipt, refusal, 差戻し, 再提出, 承認.</summary>
[Collection(Browsers.PaneCollection)]
public sealed class HandInTests(Browsers browsers)
{
    [BrowserFact]
    public async Task Submit_WithErrors_LeadsToThemAndSendsNothing()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.CheckedAsync();
        await desk.Button("提出する").ClickAsync();

        await desk.SeeAsync("直すところが12か所あります。まだ提出されていません。");
        Assert.DoesNotContain(await desk.LogAsync(), l => l.StartsWith("save", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Submit_ReturnedAndSubmittedAgain_TellsEachStep()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await FillAsync(desk);
        await desk.SeeAsync("提出できます。");
        await desk.Button("提出する").ClickAsync();
        await desk.SeeAsync("提出を受け付けました");
        await desk.SeeAsync("この画面の回答と同じであることを確かめました");
        await desk.SeeAsync("提出した内容のままです");
        Assert.Equal("提出済", await desk.Page.Locator("header").GetByText("提出済").TextContentAsync());

        await desk.TypeAsync(PaneSurvey.Row(1), "done", "親子ひろばを市内4か所で130回開き、延べ1,410人が利用した。");
        await desk.SeeAsync("再提出しないと反映されません");

        await PaneSurvey.ActAsync(browsers, town, "return", new { reason = "参加者数の内訳を書き加えてください。" });
        await desk.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await desk.SeeAsync("差し戻されています");
        await desk.SeeAsync("企画政策課　");
        await desk.SeeAsync("参加者数の内訳を書き加えてください。");
        await desk.TypeAsync(PaneSurvey.Row(1), "done", "親子ひろばを市内4か所で130回開き、延べ1,410人（うち乳児620人）が利用した。");
        await desk.Button("再提出する").ClickAsync();
        await desk.SeeAsync("第2回");
        await desk.SeeAsync("この画面の回答と同じであることを確かめました");

        Assert.Empty(desk.Errors);
        Assert.DoesNotContain(await desk.LogAsync(), l => l.StartsWith("write", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Submit_BeforeTheSaveArrives_WaitsCalmlyAndIsReceivedOnce()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await FillAsync(desk);
        await desk.SeeAsync("提出できます。");
        var arrive = desk.HoldSaves();
        await desk.Button("提出する").ClickAsync();
        await desk.SeeAsync("保存した内容が届くのを待っています");
        arrive();

        await desk.SeeAsync("提出を受け付けました");
        Assert.Contains("第1回", await desk.Page.GetByLabel("提出を受け付けました").TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Submit_ChangedDuringTheWait_StopsWithoutLosingAnything()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await FillAsync(desk);
        await desk.SeeAsync("提出できます。");
        _ = desk.HoldSaves();
        await desk.Button("提出する").ClickAsync();
        await desk.SeeAsync("保存した内容が届くのを待っています");
        await desk.TypeAsync(PaneSurvey.Row(2), "done", "同僚が途中で書き足した。", "coauthor");

        await desk.SeeAsync("提出の途中で記入が変わりました。まだ提出されていません。");
        Assert.Equal("同僚が途中で書き足した。", await desk.CellAsync(PaneSurvey.Row(2), "done"));
    }

    [BrowserFact]
    public async Task Warnings_AreConfirmedOneByOne()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await FillAsync(desk);
        await desk.TypeAsync(PaneSurvey.Row(1), "plan", "引き続き市内3か所で親子ひろばの運営を行い、土曜日の開催を月1回から2回に増やす。");
        await desk.TypeAsync(PaneSurvey.Row(2), "done", "問合せは 090-1234-5678 の佐藤まで。窓口を週5日開いた。");
        await desk.SeeAsync("提出するときに2件の確認をお願いします。");
        await desk.Page.EvaluateAsync("() => excel.press('submitAnswers')");
        await desk.SeeAsync("提出の前に、次の点を確かめてください");
        var confirm = desk.Page.GetByRole(AriaRole.Button, new() { Name = "確認して提出する" });
        await Assertions.Expect(confirm).ToHaveAttributeAsync("aria-disabled", "true");
        await desk.Button("このままでよい").Nth(0).ClickAsync();
        await Assertions.Expect(confirm).ToHaveTextAsync("確認して提出する（あと1件）");
        await desk.Button("このままでよい").Nth(1).ClickAsync();
        await confirm.ClickAsync();

        await desk.SeeAsync("提出を受け付けました");
    }

    [BrowserFact]
    public async Task Approval_RejectedThenApproved_GoesBackAndForth()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition(ApprovalRule.SectionHead));
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await FillAsync(desk);
        await desk.Button("課長に承認を求める").ClickAsync();
        await desk.SeeAsync("課長の承認を待っています");

        await using (var head = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Head, PaneSurvey.Section))
        {
            await head.SeeAsync("承認をお願いします");
            await head.SeeAsync("提出は担当課の職員が行います。");
            await head.Button("承認しない").ClickAsync();
            await head.Page.GetByRole(AriaRole.Textbox, new() { Name = "担当者に伝える理由" }).FillAsync("評価の理由を具体的に。");
            await head.Button("理由を付けて戻す").ClickAsync();
            await Assertions.Expect(head.Page.GetByText("承認をお願いします")).ToHaveCountAsync(0);
        }

        await desk.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await desk.SeeAsync("課長から戻されています");
        await desk.SeeAsync("評価の理由を具体的に。");
        await desk.TypeAsync(PaneSurvey.Row(1), "reason", "計画した120回をすべて開いたため。");
        await desk.Button("再提出する").ClickAsync();
        await desk.SeeAsync("課長の承認を待っています");
        await using var again = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Head, PaneSurvey.Section);
        await again.Button("承認する").ClickAsync();
        await again.SeeAsync("提出を受け付けました");
    }

    [BrowserFact]
    public async Task Question_Asked_IsAnsweredBesideTheWorkbook()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.Tab("質問").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "事務局への質問・連絡" }).FillAsync("中止した回は回数に含めますか。");
        await desk.Button("送る").ClickAsync();
        await desk.SeeAsync("送りました。");
        await PaneSurvey.ActAsync(browsers, town, "comments", new { text = "含めずに、中止の理由を書いてください。" });
        await desk.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");

        await desk.SeeAsync("含めずに、中止の理由を書いてください。");
        await desk.SeeAsync("中止した回は回数に含めますか。");
    }

    /// <summary>Fills every required answer of the four projects with a clean text.</summary>
    internal static async Task FillAsync(PaneDesk desk)
    {
        await desk.CheckedAsync();
        for (var number = 1; number <= 4; number++)
        {
            await desk.TypeAsync(PaneSurvey.Row(number), "done", $"計画した事業を年{number * 12}回行い、延べ{number * 310}人が利用した。");
            await desk.TypeAsync(PaneSurvey.Row(number), "rating", "A");
            await desk.TypeAsync(PaneSurvey.Row(number), "plan", $"来年度は年{(number * 12) + 2}回に増やし、平日の夜にも開く。");
        }
    }
}
