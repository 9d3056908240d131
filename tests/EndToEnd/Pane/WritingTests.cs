using EndToEnd.Browsing;
using Microsoft.Playwright;

namespace EndToEnd.Pane;

/// <summary>Filling in with the pane beside the sheet.</summary>
[Collection(Browsers.PaneCollection)]
public sealed class WritingTests(Browsers browsers)
{
    private const string Done = "親子ひろばを市内3か所で120回開き、延べ1,310人が利用した。";

    [BrowserFact]
    public async Task Pane_OfAnUntouchedWorkbook_TellsWhatIsMissingAndLeadsThere()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);

        await desk.SeeAsync("0 / 12か所を記入済み");
        await desk.SeeAsync("未記入の欄（12）");
        await desk.SeeAsync("子育て支援課");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "一時預かり事業" }).First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("body")).ToContainTextAsync("提出期限");

        Assert.Equal(await desk.AddressAsync(PaneSurvey.Row(3), "done"), await desk.SelectionAsync());
        Assert.Empty(desk.Errors);
        Assert.Empty(desk.Elsewhere);
        Assert.Empty(await desk.LogAsync());
    }

    [BrowserFact]
    public async Task Typing_AnAnswer_IsCheckedByItselfAndNeverTouchesTheSheet()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.SeeAsync("0 / 12か所を記入済み");

        await desk.TypeAsync(PaneSurvey.Row(1), "done", Done);
        await desk.TypeAsync(PaneSurvey.Row(1), "rating", "B");
        await desk.SeeAsync("2 / 13か所を記入済み");
        await desk.TypeAsync(PaneSurvey.Row(1), "rating", "Ｚ");
        await desk.SeeAsync("直すところ（1）");
        await desk.SeeAsync("A、B、C の中から一つ選んでください。");

        Assert.Equal(Done, await desk.CellAsync(PaneSurvey.Row(1), "done"));
        Assert.Equal("Ｚ", await desk.CellAsync(PaneSurvey.Row(1), "rating"));
        Assert.Equal(3, await desk.Page.EvaluateAsync<int>("() => excel.book.undoable"));
        Assert.Empty(await desk.LogAsync());
    }

    [BrowserFact]
    public async Task Prior_Copied_RaisesW401UntilChangedAndCanBeUndone()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.CheckedAsync();
        await desk.GoAsync(PaneSurvey.Row(2), "plan");
        await desk.Tab("この行").ClickAsync();
        await desk.Button("前年度の回答を「R9計画」に写す").ClickAsync();
        await desk.SeeAsync("写しました。");
        Assert.StartsWith("引き続き市内3か所で子育て相談窓口の充実", await desk.CellAsync(PaneSurvey.Row(2), "plan"), StringComparison.Ordinal);
        await desk.Tab("確認").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("[data-code=W401]")).ToBeVisibleAsync();

        Assert.True(await desk.Page.EvaluateAsync<bool>("() => excel.book.undo()"));
        await Assertions.Expect(desk.Page.Locator("[data-code=W401]")).ToHaveCountAsync(0);

        Assert.Equal("", await desk.CellAsync(PaneSurvey.Row(2), "plan"));
    }

    [BrowserFact]
    public async Task Prior_OverAnAnswer_AsksFirstAndNeverOverwritesAColleague()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.CheckedAsync();
        await desk.TypeAsync(PaneSurvey.Row(1), "plan", "来年度は会場を一つ増やす。");
        await desk.Tab("この行").ClickAsync();
        await desk.SeeAsync("来年度は会場を一つ増やす。");
        await desk.Button("前年度の回答を「R9計画」に写す").ClickAsync();
        await desk.SeeAsync("いま入っている文章と置き換えます。");
        Assert.Equal("来年度は会場を一つ増やす。", await desk.CellAsync(PaneSurvey.Row(1), "plan"));

        // The colleague's words arrive in Excel before the pane has heard of them.
        await desk.Page.EvaluateAsync(
            "([r]) => { excel.type('調査票', r, 'plan', '同僚が先に書いた。', 'coauthor'); [...document.querySelectorAll('button')].find(b => b.textContent === '置き換える').click(); }",
            new[] { PaneSurvey.Row(1) });
        await desk.SeeAsync("何も変えませんでした");

        Assert.Equal("同僚が先に書いた。", await desk.CellAsync(PaneSurvey.Row(1), "plan"));
    }

    [BrowserFact]
    public async Task Sheet_SortedFilteredAndRearranged_IsReadByIds()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.TypeAsync(PaneSurvey.Row(4), "done", Done);
        await desk.SeeAsync("1 / 12か所を記入済み");

        await desk.Page.EvaluateAsync("() => excel.sort('調査票', ['done', 'plan'])");
        await desk.TypeAsync(PaneSurvey.Row(4), "rating", "A");
        await desk.SeeAsync("2 / 12か所を記入済み");
        await desk.Page.EvaluateAsync("([r]) => excel.hide('調査票', r)", new[] { PaneSurvey.Row(2) });
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "子育て相談窓口の充実" }).First.ClickAsync();
        await desk.SeeAsync("絞り込みなどで隠れています");

        Assert.Equal(await desk.AddressAsync(PaneSurvey.Row(2), "done"), await desk.SelectionAsync());
    }

    [BrowserFact]
    public async Task Cell_BeingEdited_IsWaitedFor()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.CheckedAsync();
        await desk.Page.EvaluateAsync("() => excel.edit()");
        await desk.TypeAsync(PaneSurvey.Row(1), "done", Done, "coauthor");
        await desk.SeeAsync("確かめています…");
        await desk.Page.EvaluateAsync("() => excel.leave()");

        await desk.SeeAsync("1 / 12か所を記入済み");
    }

    [BrowserFact]
    public async Task Missing_SelectedAtOnce_IsOneSelectionOfTheSheet()
    {
        await using var town = await PaneSurvey.StartAsync(browsers, PaneSurvey.Definition());
        await using var desk = await PaneDesk.OpenAsync(browsers, town, PaneSurvey.Staff, PaneSurvey.Section);
        await desk.Button("未記入の欄（12） シートで選択").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("body")).ToContainTextAsync("未記入の欄（12）");

        await desk.Page.WaitForFunctionAsync("() => /^[A-Z]5:[A-Z]8(,[A-Z]5:[A-Z]8){2}$/.test(excel.book.selection.address)");
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("() => excel.book.undoable"));
    }
}
