using EndToEnd.Browsing;
using Microsoft.Playwright;
using Workflow.Core.Surveys;
using Workflow.Testing;

namespace EndToEnd.Pane;

/// <summary>How the pane looks and reads: every view in every theme, by keyboard, with axe, and photographed.</summary>
[Collection(Browsers.PaneCollection)]
public sealed class LookTests(Browsers browsers)
{
    /// <summary>A quick run looks at the ones that differ most, a <see cref="LongRun"/> at all.</summary>
    public static TheoryData<string, string, int> Looks => LongRun.IsOn
        ? new() { { "light", "ja-JP", 350 }, { "dark", "ja-JP", 350 }, { "contrast", "ja-JP", 400 }, { "light", "en-US", 320 } }
        : new() { { "dark", "ja-JP", 350 }, { "light", "en-US", 320 } };

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task EveryView_InATheme_IsAccessible(string theme, string language, int width)
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        var options = new PaneOptions { Theme = theme, Language = language, Width = width };
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section, options);
        var name = $"{theme}-{language[..2]}";
        var tabs = desk.Page.GetByRole(AriaRole.Tab);
        await tabs.First.WaitForAsync();
        await HalfDoneAsync(desk);
        await desk.Page.Locator("[data-code=E302]").WaitForAsync();
        await desk.Page.Locator("[data-code=W401]").WaitForAsync();
        await LookAsync(desk, name + "-findings");

        await desk.GoAsync(PaneSurvey.Row(1), "done");
        await tabs.Nth(1).ClickAsync();
        await desk.Page.Locator("[data-current=true]").WaitForAsync();
        await LookAsync(desk, name + "-row");

        await tabs.Nth(2).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Textbox).FillAsync(language == "ja-JP" ? "中止した回は回数に含めますか。" : "Do cancelled meetings count?");
        await desk.Page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Button).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Listitem).First.WaitForAsync();
        await PaneSurvey.ActAsync(browsers, town, "comments", new { text = "含めずに、中止した理由を書いてください。" });
        await desk.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await desk.SeeAsync("含めずに、中止した理由を書いてください。");
        await LookAsync(desk, name + "-questions");
    }

    [BrowserFact]
    public async Task HandingIn_StepByStep_IsAccessible()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition(ApprovalRule.SectionHead));
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await HandInTests.FillAsync(desk);
        await desk.SeeAsync("提出できます。");
        await LookAsync(desk, "ready");
        await desk.TypeAsync(PaneSurvey.Row(2), "done", "問合せは 090-1234-5678 の佐藤まで。窓口を週5日開いた。");
        await desk.TypeAsync(PaneSurvey.Row(3), "done", "感染症の流行により実施できなかった。");
        await desk.Button("課長に承認を求める").ClickAsync();
        await desk.SeeAsync("提出の前に、次の点を確かめてください");
        await desk.Button("このままでよい").First.ClickAsync();
        await LookAsync(desk, "confirm");
        await desk.Button("このままでよい").Last.ClickAsync();
        var arrive = desk.HoldSaves();
        await desk.Button("確認して提出する").ClickAsync();
        await desk.SeeAsync("保存した内容が届くのを待っています");
        await LookAsync(desk, "waiting");
        arrive();
        await desk.SeeAsync("課長の承認を待っています");
        await desk.SeeAsync("確かめました");
        await LookAsync(desk, "awaiting-approval");

        await using (var head = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Head, PaneSurvey.Section))
        {
            await head.Page.GetByRole(AriaRole.Button, new() { Name = "提出された回答（4行）" }).ClickAsync();
            await head.CheckedAsync();
            await LookAsync(head, "approval");
            await head.Button("承認する").ClickAsync();
            await head.SeeAsync("提出を受け付けました");
        }

        await desk.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await desk.SeeAsync("提出を受け付けました");
        await LookAsync(desk, "receipt");
        await PaneSurvey.ActAsync(browsers, town, "return", new { reason = "「一時預かり事業」の評価が実施内容と合っていないようです。見直してください。" });
        await desk.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await desk.SeeAsync("差し戻されています");
        await LookAsync(desk, "returned");
    }

    [BrowserFact]
    public async Task Keyboard_Alone_ReachesAFindingAndSubmits()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await HandInTests.FillAsync(desk);
        await desk.TypeAsync(PaneSurvey.Row(2), "rating", "Z");
        await desk.Page.Locator("[data-code=E302]").WaitForAsync();
        await TabToAsync(desk, "Z");
        await desk.Page.Keyboard.PressAsync("Enter");
        var rating = await desk.AddressAsync(PaneSurvey.Row(2), "rating");
        await desk.Page.WaitForFunctionAsync("address => excel.book.selection.address === address", rating);
        await desk.TypeAsync(PaneSurvey.Row(2), "rating", "A");
        await desk.SeeAsync("提出できます。");
        await TabToAsync(desk, "提出する");
        await desk.Page.Keyboard.PressAsync("Space");

        await desk.SeeAsync("提出を受け付けました");
    }

    private static async Task HalfDoneAsync(PaneDesk desk)
    {
        await desk.TypeAsync(PaneSurvey.Row(1), "done", "親子ひろばを市内3か所で120回開き、延べ1,310人が利用した。土曜日の開催を月2回に増やし、父親の参加が前年度の1.4倍になった。");
        await desk.TypeAsync(PaneSurvey.Row(1), "rating", "B");
        await desk.TypeAsync(PaneSurvey.Row(1), "plan", "引き続き市内3か所で親子ひろばの運営を行い、土曜日の開催を月1回から2回に増やす。");
        await desk.TypeAsync(PaneSurvey.Row(2), "rating", "Ｓ");
        await desk.TypeAsync(PaneSurvey.Row(2), "done", "相談窓口を週5日開き、860件の相談を受けた。");
        await desk.TypeAsync(PaneSurvey.Row(3), "rating", "Ａ");
    }

    private static async Task TabToAsync(PaneDesk desk, string text)
    {
        for (var press = 0; press < 60; press++)
        {
            await desk.Page.Keyboard.PressAsync("Tab");
            if (await desk.Page.EvaluateAsync<bool>("text => document.activeElement.tagName === 'BUTTON' && document.activeElement.textContent.includes(text)", text))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach 「{text}」.");
    }

    private static async Task LookAsync(PaneDesk desk, string name)
    {
        await Photographs.TakeAsync(desk, name);
        await Axe.LookAsync(desk.Page, name);
        var overflow = await desk.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} is {overflow} pixels too wide");
        Assert.Empty(desk.Errors);
    }
}
