using EndToEnd.Browsing;
using Microsoft.Playwright;
using static EndToEnd.Dashboard.RunningSurveys;

namespace EndToEnd.Dashboard;

/// <summary>Every act on a whole survey that has a button: what the coordinator sees, what leaves, and what the ledger then says.</summary>
[Collection(Browsers.Collection)]
public sealed class SurveyActsTests(SurveyActsTests.Surveys surveys) : IClassFixture<SurveyActsTests.Surveys>
{
    private static readonly string[] Everybody = ["bunka", "doboku", "kankyo", "kodomo"];

    /// <summary>One survey for each test.</summary>
    public sealed class Surveys(Browsers browsers) : RunningSurveys(browsers, "zenka-encho-r8", "ichibu-encho-r8", "shiko-r8", "saikai-r8", "chushi-r8", "sashikae-r8");

    [BrowserFact]
    public Task Extend_AllSections_MovesTheDeadlineAndTellsEverybody() => surveys.AtAsync("zenka-encho-r8", "dark", async dashboard =>
    {
        var due = InDays(40);
        await dashboard.MenuAsync("期限を延長する…");
        await dashboard.WriteInDialogAsync("新しい期限", due);
        await dashboard.WriteInDialogAsync("理由", "議会の日程に合わせるため");
        await dashboard.PressInDialogAsync("期限を延長する");
        await dashboard.SeeAsync("期限を延長しました。");

        var mails = await surveys.MailsAsync("zenka-encho-r8", "extended", 4);
        var survey = await surveys.ReadAsync("zenka-encho-r8");
        Assert.Equal(Everybody, Addressed(mails));
        Assert.All(mails, m => Assert.Contains("議会の日程に合わせるため", m.Body, StringComparison.Ordinal));
        Assert.All(survey["sections"]!.AsArray(), s => Assert.StartsWith(due, s!["deadline"]!["at"]!.GetValue<string>(), StringComparison.Ordinal));
        await dashboard.SeeAsync(survey["summary"]!["deadline"]!["text"]!.GetValue<string>());
    });

    [BrowserFact]
    public Task Extend_ChosenSections_LeavesTheOthersAsTheyWere() => surveys.AtAsync("ichibu-encho-r8", "contrast", async dashboard =>
    {
        var due = InDays(30);
        var before = (await surveys.ReadAsync("ichibu-encho-r8"))["summary"]!["deadline"]!["at"]!.GetValue<string>();
        await dashboard.MenuAsync("期限を延長する…");
        await dashboard.WriteInDialogAsync("新しい期限", due);
        await dashboard.Dialog.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "選んだ課だけ" }).CheckAsync();
        await dashboard.Dialog.GetByText("環境課", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await dashboard.Dialog.GetByText("1課を選択中").WaitForAsync();
        await dashboard.WriteInDialogAsync("理由", "災害対応のため");
        await dashboard.LookAsync("一部の課の延長", dashboard.Dialog);
        await dashboard.PressInDialogAsync("期限を延長する");
        await dashboard.SeeAsync("期限を延長しました。");

        Assert.Equal(["kankyo"], Addressed(await surveys.MailsAsync("ichibu-encho-r8", "extended", 1)));
        var survey = await surveys.ReadAsync("ichibu-encho-r8");
        Assert.StartsWith(due, Section(survey, "kankyo")["deadline"]!["at"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(before, Section(survey, "kodomo")["deadline"]!["at"]!.GetValue<string>());
        await dashboard.OpenSectionAsync("kankyo");
        await dashboard.Dialog.GetByText("個別の期限").First.WaitForAsync();
    });

    [BrowserFact]
    public Task TestSend_GoesToTheCoordinatorAlone() => surveys.AtAsync("shiko-r8", "light", async dashboard =>
    {
        var before = surveys.Of("shiko-r8", "issued").Count;
        await dashboard.MenuAsync("試行の送信…");
        await dashboard.Dialog.GetByText(Town.Coordinator).WaitForAsync();
        await dashboard.PressInDialogAsync("事務局に送る");
        await dashboard.SeeAsync("試行の送信を受け付けました。");

        var mail = Assert.Single(await surveys.MailsAsync("shiko-r8", "test", 1));
        Assert.Equal([Town.Coordinator], mail.Recipients);
        Assert.Equal(before, surveys.Of("shiko-r8", "issued").Count);
    });

    [BrowserFact]
    public Task Reopen_AfterTheEnd_LetsEverybodyHandInAgain() => surveys.AtAsync("saikai-r8", "contrast", async dashboard =>
    {
        await surveys.HandInAsync("saikai-r8", "kodomo");
        await surveys.PostAsync("saikai-r8", "close", new { reason = "取りまとめのため" });
        surveys.Town.Clock.Pass(TimeSpan.FromMinutes(5)); // what was saved at the last moment is waited for
        await surveys.UntilAsync("saikai-r8", s => s["reports"]!.AsArray().Count == 1);
        await dashboard.UntilRowAsync("bunka", "未提出");

        var due = InDays(9);
        await dashboard.MenuAsync("再開する…");
        await dashboard.WriteInDialogAsync("新しい期限", due);
        await dashboard.WriteInDialogAsync("理由", "様式の誤りが見つかったため");
        await dashboard.LookAsync("再開", dashboard.Dialog);
        await dashboard.PressInDialogAsync("再開する");
        await dashboard.SeeAsync("再開しました。");

        Assert.Equal(Everybody, Addressed(await surveys.MailsAsync("saikai-r8", "reopened", 4)));
        await surveys.HandInAsync("saikai-r8", "bunka");
        var survey = await surveys.UntilAsync("saikai-r8", s => Section(s, "bunka")["state"]!.GetValue<string>() == "Submitted");
        Assert.Equal("Submitted", Section(survey, "kodomo")["state"]!.GetValue<string>());
        Assert.StartsWith(due, survey["summary"]!["deadline"]!["at"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single(survey["reports"]!.AsArray());
    });

    [BrowserFact]
    public Task Cancel_AsksForTheId_ThenEndsEverything() => surveys.AtAsync("chushi-r8", "dark", async dashboard =>
    {
        await dashboard.MenuAsync("調査を中止する…");
        await dashboard.WriteInDialogAsync("理由", "計画を見直すため");
        await dashboard.WriteInDialogAsync("調査ID", "chushi-r7");
        await dashboard.LookAsync("中止", dashboard.Dialog);
        var button = dashboard.Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "調査を中止する", Exact = true });
        Assert.Equal("true", await button.GetAttributeAsync("aria-disabled"));
        await dashboard.WriteInDialogAsync("調査ID", "ｃｈｕｓｈｉ－ｒ８");
        await button.ClickAsync();
        await dashboard.SeeAsync("調査を中止しました。");
        await dashboard.SeeAsync("この調査は中止されました。");

        var mails = await surveys.MailsAsync("chushi-r8", "cancelled", 4);
        var survey = await surveys.ReadAsync("chushi-r8");
        Assert.Equal(Everybody, Addressed(mails));
        Assert.All(mails, m => Assert.Contains("計画を見直すため", m.Body, StringComparison.Ordinal));
        Assert.Equal("Cancelled", survey["summary"]!["phase"]!.GetValue<string>());
        Assert.Empty(survey["actions"]!.AsArray());
    });

    [BrowserFact]
    public Task Definition_Replaced_ShowsTheDifferencesFirst() => surveys.AtAsync("sashikae-r8", "dark", async dashboard =>
    {
        var survey = surveys.DefinitionOf("sashikae-r8");
        await dashboard.MenuAsync("定義を差し替える…");
        await dashboard.ChooseFileAsync("同じ.xlsx", Town.Book(surveys.DefinitionOf("sashikae-r8")));
        await dashboard.Dialog.GetByText("今の定義と同じです。").WaitForAsync();
        await dashboard.ChooseFileAsync("壊れ.xlsx", "not a book"u8.ToArray());
        await dashboard.Dialog.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await dashboard.ChooseFileAsync("直し.xlsx", Town.Book(survey with
        {
            Items = [.. survey.Items.Select(i => i.Given["name"] == "ごみの減量" ? i with { Given = new Dictionary<string, string>(i.Given) { ["name"] = "ごみの減量と分別" } } : i)],
        }));
        await dashboard.Dialog.GetByText("違いが1件あります。").WaitForAsync();
        await dashboard.Dialog.GetByText("ごみの減量と分別", new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        await dashboard.Dialog.GetByText("1課の調査票を、回答を引き継いで再発行します：環境課").WaitForAsync();
        await dashboard.LookAsync("定義の差替え", dashboard.Dialog);
        Assert.Equal(1, Section(await surveys.ReadAsync("sashikae-r8"), "kankyo")["workbook"]!["issue"]!.GetValue<int>());

        await dashboard.WriteInDialogAsync("理由", "事業名の変更");
        await dashboard.PressInDialogAsync("この内容で反映する");
        await dashboard.SeeAsync("新しい定義を反映しました。");
        var after = await surveys.UntilAsync("sashikae-r8", s => Section(s, "kankyo")["workbook"]!["issue"]!.GetValue<int>() == 2);
        Assert.Equal(1, Section(after, "kodomo")["workbook"]!["issue"]!.GetValue<int>());
        Assert.Equal(["kankyo"], Addressed(await surveys.MailsAsync("sashikae-r8", "changed", 1)));
    });

    /// <summary>A day and a time in Japan as the date field takes them.</summary>
    private static string InDays(int days) => DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9)).AddDays(days).ToString("yyyy-MM-dd'T'17:15", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sections the mails went to, in order.</summary>
    private static IEnumerable<string> Addressed(IEnumerable<Workflow.Local.Tenant.SentMail> mails) => mails.SelectMany(m => m.Recipients).Select(r => r.Split('@')[0]).Order(StringComparer.Ordinal);
}
