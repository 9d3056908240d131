using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Workflow.Application.Engine;
using Workflow.Application.Files;
using Workflow.Core.Answers;
using Workflow.Core.Surveys;
using Workflow.Local.Tenant;
using static Workflow.Local.Tests.Hosting.ServedSurvey;

namespace Workflow.Local.Tests.Hosting;

/// <summary>A survey's life by HTTP: what the dashboard and the pane do, in their order, and what they are told when something is wrong.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private const string Section = "/api/surveys/keikaku-r7/sections/kodomo";
    private ServedSurvey served = null!;

    public async Task InitializeAsync() => served = await StartAsync();

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task Definition_WrongThenRightThenAgain_IsRefusedWithEveryFindingThenTakenOnce()
    {
        var survey = Definition("keikaku-r7");
        using var wrong = await served.UploadAsync(Coordinator, HttpMethod.Post, "/api/surveys", Encoding.UTF8.GetBytes("not a book"));
        using var right = await served.UploadAsync(Coordinator, HttpMethod.Post, "/api/surveys", Book(survey));
        using var again = await served.UploadAsync(Coordinator, HttpMethod.Post, "/api/surveys", Book(survey));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.StartsWith("D10", (await JsonAsync(wrong))["details"]![0]!["code"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK], [right.StatusCode, again.StatusCode]);
        Assert.Equal(2, (await JsonAsync(right))["sections"]!.GetValue<int>());
    }

    [Fact]
    public async Task Plan_BeforeDistribution_ShowsTheLetterToEverySection()
    {
        await OkAsync(await served.UploadAsync(Coordinator, HttpMethod.Post, "/api/surveys", Book(Definition("keikaku-r7", s => s with { Letter = "{担当課}は{提出期限}までに提出してください。" }))));

        var plan = await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7/plan"));

        Assert.Equal(["kodomo", "doboku"], plan["letters"]!.AsArray().Select(l => l!["section"]!.GetValue<string>()));
        Assert.Contains("こども課は", plan["letters"]![0]!["body"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(served.Edition.Tenant.View.Mails);
    }

    [Theory]
    [InlineData(-10, 20)]
    [InlineData(-40, -10)]
    public async Task Definition_WithADayOfDistributionThatIsOver_WritesToNobodyByItself(int distributeInDays, int dueInDays)
    {
        var now = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9));
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        await OkAsync(await served.UploadAsync(Coordinator, HttpMethod.Post, "/api/surveys", Book(Definition("keikaku-r7", s => s with { DistributeAt = now.AddDays(distributeInDays), DueAt = now.AddDays(dueInDays) }))));
        await served.Edition.Engine.AdvanceAsync(new SurveyId("keikaku-r7"), AdvanceBudget.Request, CancellationToken.None);

        var survey = await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7"));

        Assert.Empty(served.Edition.Tenant.View.Mails);
        Assert.Equal("Prepared", survey["summary"]!["phase"]!.GetValue<string>());
        Assert.Null(survey["settings"]!["distributeAt"]);
        Assert.Equal(dueInDays > 0 ? "distribute" : "definition", survey["next"]!["action"]!.GetValue<string>());
    }

    [Fact]
    public async Task Submission_FromCheckToReceipt_TakesWhatTheLibraryHolds()
    {
        var survey = await served.DistributeAsync("keikaku-r7");
        var answers = Answers(Asked(survey, "kodomo"), "四月");
        var check = await OkAsync(await served.SendAsync(Staff, HttpMethod.Post, Section + "/check", Rows(answers)));
        var digest = check["answersDigest"]!.GetValue<string>();

        using var early = await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit", new { answersDigest = digest, acknowledgedWarnings = Array.Empty<string>() });
        await served.SaveAsync(survey, "kodomo", answers);
        using var submitted = await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit", new { answersDigest = digest, acknowledgedWarnings = Warnings(check) });
        using var repeated = await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit", new { answersDigest = digest, acknowledgedWarnings = Warnings(check) });
        var view = await OkAsync(await served.SendAsync(Staff, HttpMethod.Get, Section));

        Assert.Equal(AnswersDigest.Of(answers), digest);
        Assert.Equal("notYetSaved", await CodeAsync(early));
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.NotNull(early.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Created, submitted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal("keikaku-r7-kodomo-01", (await JsonAsync(repeated))["submission"]!["receipt"]!.GetValue<string>());
        Assert.Equal("Submitted", view["state"]!.GetValue<string>());
        Assert.Equal(answers.Rows["i001/kodomo"]["done"], view["rows"]![0]!["answers"]!["done"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("name", HttpStatusCode.Created)]
    [InlineData("finding", HttpStatusCode.Created)]
    [InlineData("code", HttpStatusCode.Created)]
    [InlineData("anotherRow", HttpStatusCode.UnprocessableEntity)]
    [InlineData("number", HttpStatusCode.BadRequest)]
    public async Task Submission_WithWarningsConfirmed_TakesNameFindingAndCode(string form, HttpStatusCode expected)
    {
        var survey = await served.DistributeAsync("keikaku-r7");
        await served.SaveAsync(survey, "kodomo", Answers(Asked(survey, "kodomo"), "電話 0422-51-5131 の相談"));
        using var refused = await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit", new { acknowledgedWarnings = Array.Empty<string>() });
        var open = (await JsonAsync(refused))["details"]!.AsArray();
        object[] confirmed = [.. open.Select(f => (object)(form switch
        {
            "name" => $"{f!["code"]}/{f["row"]}/{f["field"]}",
            "finding" => f!.DeepClone(),
            "code" => f!["code"]!.GetValue<string>(),
            "anotherRow" => $"{f!["code"]}/i999/kodomo/{f["field"]}",
            _ => 404,
        }))];
        using var submitted = await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit", new { acknowledgedWarnings = confirmed });

        Assert.Equal("warningsUnconfirmed", (await JsonAsync(refused))["code"]!.GetValue<string>());
        Assert.NotEmpty(open);
        Assert.Equal(expected, submitted.StatusCode);
    }

    [Fact]
    public async Task Submission_OfABlankWorkbook_IsRefusedWithFindingsInTheReadersLanguage()
    {
        await served.DistributeAsync("keikaku-r7");

        using var japanese = await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit");
        using var english = await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit", null, r => r.Headers.AcceptLanguage.ParseAdd("en-US,en;q=0.9,ja;q=0.5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, japanese.StatusCode);
        var (ja, en) = (await JsonAsync(japanese), await JsonAsync(english));
        Assert.Equal("findings", ja["code"]!.GetValue<string>());
        Assert.Equal("E301", ja["details"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("直すところがあります。", ja["title"]!.GetValue<string>());
        Assert.Equal("Something has to be corrected.", en["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Findings_OfARefusedSubmission_AreCountedByCodeWithoutNames()
    {
        var counted = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Name == "workflow.check.findings") l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => counted.Add(string.Join(' ', [.. tags.ToArray().Select(t => $"{t.Key}={t.Value}"), $"{count}"])));
        listener.Start();
        await served.DistributeAsync("keikaku-r7");

        using var refused = await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit");

        var told = (await JsonAsync(refused))["details"]!.AsArray().Select(d => $"code={d!["code"]} source=workbook 1");
        Assert.Equal([], told.Except(counted));
        Assert.All(counted, line => Assert.Matches("^code=[EWI][0-9]{3} source=(workbook|pane) 1$", line));
    }

    [Fact]
    public async Task Coordinator_ReturnsCorrectsAndConsolidates_TheReportPrintsTheCorrection()
    {
        var survey = await served.DistributeAsync("keikaku-r7");
        await SubmitAsync(survey, "四月");
        using var noReason = await served.SendAsync(Coordinator, HttpMethod.Post, Section + "/return", new { reason = " " });
        var returned = await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Post, Section + "/return", new { reason = "数字を入れてください。" }));
        var seen = await OkAsync(await served.SendAsync(Staff, HttpMethod.Get, Section));
        await SubmitAsync(survey, "五月");
        using var unknown = await served.SendAsync(Coordinator, HttpMethod.Patch, Section + "/answers", new { row = "i001/kodomo", field = "nai", value = "x", reason = "表記統一" });
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Patch, Section + "/answers", new { row = "i001/kodomo", field = "plan", value = "訂正した計画", reason = "表記統一" }));
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Post, Section + "/accept"));
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Post, "/api/surveys/keikaku-r7/consolidate"));
        await served.UntilAsync("keikaku-r7", s => s["reports"]!.AsArray().Count > 0);
        using var csv = await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7/report?format=csv");
        var statistics = await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7/statistics"));

        Assert.Equal("reasonMissing", await CodeAsync(noReason));
        Assert.Equal("Returned", returned["state"]!.GetValue<string>());
        Assert.Equal("数字を入れてください。", seen["sentBack"]!["text"]!.GetValue<string>());
        Assert.Equal("noSuchAnswer", await CodeAsync(unknown));
        Assert.Contains("訂正した計画", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(2, statistics["overall"]!["counts"]![0]!.GetValue<int>());
        Assert.Equal(1, statistics["overall"]!["missing"]!.GetValue<int>());
    }

    /// <summary>Acts that followed each other within one reading of the ledger were missing from the timeline for up to five minutes.</summary>
    [Fact]
    public async Task Timeline_AfterActsInARow_HoldsEveryOneOfThem()
    {
        var survey = await served.DistributeAsync("keikaku-r7");
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7"));
        await SubmitAsync(survey, "四月");
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Post, Section + "/return", new { reason = "回数を書いてください。" }));
        await SubmitAsync(survey, "五月");
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Post, Section + "/accept"));
        var view = await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7"));

        string[] kinds = [.. view["timeline"]!.AsArray().Where(e => e!["section"]?.GetValue<string>() == "kodomo").OrderBy(e => e!["number"]!.GetValue<int>())
            .Select(e => e!["kind"]!.GetValue<string>()).Where(k => k is not ("Started" or "Checked"))];
        Assert.Equal(["Created", "Issued", "Submitted", "Returned", "Submitted", "Accepted"], kinds);
    }

    [Fact]
    public async Task Proxy_ForASilentSection_IsRecordedAndMarked()
    {
        var survey = await served.DistributeAsync("keikaku-r7");
        var asked = Asked(survey, "doboku");
        var workbook = new SurveyFiles().WriteWorkbook(asked, Answers(asked, "六月")).ToArray();

        using var handed = await served.UploadAsync(Coordinator, HttpMethod.Put, "/api/surveys/keikaku-r7/sections/doboku/workbook", workbook);
        using var wrongSection = await served.UploadAsync(Coordinator, HttpMethod.Put, Section + "/workbook", workbook);

        Assert.Equal(HttpStatusCode.Created, handed.StatusCode);
        Assert.Equal("Proxy", (await JsonAsync(handed))["submission"]!["way"]!.GetValue<string>());
        Assert.Equal("E202", (await JsonAsync(wrongSection))["details"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Comments_AskedTwiceAndAnswered_StandOnceEach()
    {
        await served.DistributeAsync("keikaku-r7");
        using var first = await served.SendAsync(Staff, HttpMethod.Post, Section + "/comments", new { text = "様式はどこですか。" });
        using var again = await served.SendAsync(Staff, HttpMethod.Post, Section + "/comments", new { text = "様式はどこですか。" });
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Post, Section + "/comments", new { text = "調査票の二枚目です。" }));
        var list = await OkAsync(await served.SendAsync(CoSection, HttpMethod.Get, Section + "/comments"));

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK], [first.StatusCode, again.StatusCode]);
        Assert.Equal(["様式はどこですか。", "調査票の二枚目です。"], list["comments"]!.AsArray().Select(c => c!["text"]!.GetValue<string>()));
        Assert.Equal([false, true], list["comments"]!.AsArray().Select(c => c!["fromCoordinator"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Comments_OfBothSides_StandInTheTimelineWithTheirSideAlsoWhenStaffChange()
    {
        var survey = await served.DistributeAsync("keikaku-r7");
        await OkAsync(await served.SendAsync(Staff, HttpMethod.Post, Section + "/comments", new { text = "様式はどこですか。" }));
        await served.UntilAsync("keikaku-r7", s => Kinds(s).Contains("Commented"));
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Post, Section + "/comments", new { text = "調査票の二枚目です。" }));
        await served.UntilAsync("keikaku-r7", s => Kinds(s).Contains("CoordinatorCommented"));
        var book = Book(survey with { Sections = [.. survey.Sections.Select(s => s.Code.Value == "kodomo" ? s with { Staff = ["atarashii@city.midorino.example"] } : s)] });
        var shown = await OkAsync(await served.UploadAsync(Coordinator, HttpMethod.Put, "/api/surveys/keikaku-r7/definition", book));
        await OkAsync(await served.UploadAsync(Coordinator, HttpMethod.Put, $"/api/surveys/keikaku-r7/definition?confirm={shown["confirm"]}", book));

        var detail = await served.UntilAsync("keikaku-r7", s => Kinds(s).Contains("StaffChanged"));
        var list = await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, Section + "/comments"));

        Assert.Equal(["CoordinatorCommented", "Commented"], Kinds(detail).Where(k => k.EndsWith("Commented", StringComparison.Ordinal)));
        Assert.Equal([false, true], list["comments"]!.AsArray().Select(c => c!["fromCoordinator"]!.GetValue<bool>()));

        static IEnumerable<string> Kinds(JsonNode detail) => detail["timeline"]!.AsArray().Select(e => e!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task MailToTheCoordinator_AboutASection_OpensThatSection()
    {
        await served.DistributeAsync("keikaku-r7");
        await OkAsync(await served.SendAsync(Staff, HttpMethod.Post, Section + "/comments", new { text = "様式はどこですか。" }));
        var view = served.Edition.Tenant.View;
        await served.UntilAsync("keikaku-r7", _ => view.Mails.Any(IsTold));

        Assert.Contains("/dashboard.html#/surveys/keikaku-r7/sections/kodomo\"", view.Mails.Single(IsTold).Body, StringComparison.Ordinal);
        Assert.Contains(view.Cards, c => c.Json.Contains("/dashboard.html#/surveys/keikaku-r7/sections/kodomo\"", StringComparison.Ordinal));

        static bool IsTold(SentMail mail) => mail.Key == "keikaku-r7/kodomo/comment/1";
    }

    [Fact]
    public async Task Definition_Corrected_ShowsDifferencesFirstAndChangesOnlyWhenConfirmed()
    {
        var survey = await served.DistributeAsync("keikaku-r7");
        var book = Book(survey with
        {
            Items = [.. survey.Items.Select(i => i.Id == "i002" ? i with { Given = new Dictionary<string, string>(i.Given) { ["name"] = "一時預かりと送迎" } } : i)],
        });

        var shown = await OkAsync(await served.UploadAsync(Coordinator, HttpMethod.Put, "/api/surveys/keikaku-r7/definition", book));
        using var guessed = await served.UploadAsync(Coordinator, HttpMethod.Put, "/api/surveys/keikaku-r7/definition?confirm=1-0000", book);
        using var applied = await served.UploadAsync(Coordinator, HttpMethod.Put, $"/api/surveys/keikaku-r7/definition?confirm={shown["confirm"]}", book);
        await served.UntilAsync("keikaku-r7", s => s["sections"]![0]!["workbook"]!["issue"]!.GetValue<int>() == 2);

        Assert.Equal(["項目 i002 事業名: 一時預かり → 一時預かりと送迎"], shown["changes"]!.AsArray().Select(c => $"{c!["sheet"]} {c["id"]} {c["column"]}: {c["before"]} → {c["after"]}"));
        Assert.Equal(["kodomo"], shown["reissued"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal("definitionChanged", await CodeAsync(guessed));
        Assert.Equal(HttpStatusCode.Accepted, applied.StatusCode);
    }

    [Fact]
    public async Task Polling_WithTheTag_IsAnswered304UntilSomethingChanges()
    {
        await served.DistributeAsync("keikaku-r7");
        using var first = await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7/sections/kodomo/comments");
        var tag = first.Headers.ETag!;
        using var same = await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7/sections/kodomo/comments", null, r => r.Headers.IfNoneMatch.Add(tag));
        await OkAsync(await served.SendAsync(Staff, HttpMethod.Post, Section + "/comments", new { text = "質問です。" }));
        using var other = await served.SendAsync(Coordinator, HttpMethod.Get, "/api/surveys/keikaku-r7/sections/kodomo/comments", null, r => r.Headers.IfNoneMatch.Add(tag));

        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.OK], [same.StatusCode, other.StatusCode]);
    }

    [Fact]
    public async Task Requests_BeyondTheirLimits_AreRefusedWithTheirCode()
    {
        await served.DistributeAsync("keikaku-r7");
        using var method = await served.SendAsync(Coordinator, HttpMethod.Delete, "/api/surveys/keikaku-r7");
        using var form = await served.SendAsync(Staff, HttpMethod.Post, Section + "/comments", null, r => r.Content = new StringContent("text=x", Encoding.UTF8, "application/x-www-form-urlencoded"));
        using var large = await served.SendAsync(Staff, HttpMethod.Post, Section + "/comments", new { text = new string('あ', 70_000) });
        using var broken = await served.SendAsync(Staff, HttpMethod.Post, Section + "/comments", null, r => r.Content = new StringContent("{\"text\":", Encoding.UTF8, "application/json"));
        using var past = await served.SendAsync(Coordinator, HttpMethod.Post, "/api/surveys/keikaku-r7/extend", new { dueAt = "2020-01-01T00:00:00+09:00", reason = "x" });
        using var nobody = await served.SendAsync(Coordinator, HttpMethod.Post, "/api/surveys/keikaku-r7/remind", new { sections = new[] { "nai" } });
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 40 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var upload = await served.UploadAsync(Coordinator, HttpMethod.Put, Section + "/workbook", [1]);
            last = upload.StatusCode;
        }

        Assert.Equal("methodNotAllowed", await CodeAsync(method));
        Assert.Equal("unsupportedMediaType", await CodeAsync(form));
        Assert.Equal("tooLarge", await CodeAsync(large));
        Assert.Equal("invalidRequest", await CodeAsync(broken));
        Assert.Equal("dueInPast", await CodeAsync(past));
        Assert.Equal("sectionUnknown", await CodeAsync(nobody));
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Notifications_HandshakeAndStrangers_AreAnsweredAndIgnored()
    {
        using var handshake = await served.SendAsync(null, HttpMethod.Post, "/api/graph/notifications?validationToken=abc%20%3Cb%3E");
        using var stranger = await served.SendAsync(null, HttpMethod.Post, "/api/graph/notifications", new { value = new[] { new { subscriptionId = "x", clientState = "y" } } });
        using var nonsense = await served.SendAsync(null, HttpMethod.Post, "/api/graph/notifications", new { value = "x" });

        Assert.Equal("abc <b>", await handshake.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", handshake.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.Accepted, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", null, null, HttpStatusCode.Forbidden)]
    [InlineData(null, "https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData(null, null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, null, null, HttpStatusCode.UnprocessableEntity)]
    public async Task OtherPages_WhateverTheyPretend_CannotChooseWhoToBe(string? host, string? origin, string? site, HttpStatusCode expected)
    {
        using var answer = await served.SendAsync(null, HttpMethod.Post, "/local/identity", new { name = "nobody@midorino.example" }, r =>
        {
            r.Headers.Host = host;
            r.Headers.TryAddWithoutValidation("Origin", origin ?? served.Address.GetLeftPart(UriPartial.Authority));
            r.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site ?? "same-origin");
        });

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Polling_ASurveyOfManySections_CostsNoMoreThanOfFew()
    {
        await OkAsync(await served.UploadAsync(Coordinator, HttpMethod.Post, "/api/surveys", Book(Definition("keikaku-r7"))));
        await OkAsync(await served.UploadAsync(Coordinator, HttpMethod.Post, "/api/surveys", Book(Many("ookii-r7", 150))));
        await served.UntilAsync("ookii-r7", s => s["sections"]!.AsArray().All(x => x!["lastEvent"] is not null));

        Assert.Equal(await CostAsync("keikaku-r7"), await CostAsync("ookii-r7"));
    }

    private static Survey Many(string id, int sections) => Definition(id, s => s with
    {
        Sections = [.. Enumerable.Range(1, sections).Select(n => new Section { Code = new SectionCode($"k{n:000}"), Name = $"第{n}課", Staff = [$"k{n:000}@midorino.example"] })],
        Items = [.. Enumerable.Range(1, sections).Select(n => s.Items[0] with { Id = $"i{n:000}", Sections = [new SectionCode($"k{n:000}")] })],
    });

    /// <summary>Units of the first look after a change, the history being known.</summary>
    private async Task<long> CostAsync(string id)
    {
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, $"/api/surveys/{id}"));
        var act = await served.SendAsync(Coordinator, HttpMethod.Post, $"/api/surveys/{id}/close");
        act.Dispose();
        var before = served.Edition.Tenant.Meter.Total;
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, $"/api/surveys/{id}"));
        return served.Edition.Tenant.Meter.Total - before;
    }

    private async Task SubmitAsync(Survey survey, string word)
    {
        var answers = Answers(Asked(survey, "kodomo"), word);
        await served.SaveAsync(survey, "kodomo", answers);
        var check = await OkAsync(await served.SendAsync(Staff, HttpMethod.Post, Section + "/check", Rows(answers)));
        await OkAsync(await served.SendAsync(Staff, HttpMethod.Post, Section + "/submit", new { answersDigest = check["answersDigest"]!.GetValue<string>(), acknowledgedWarnings = Warnings(check) }));
    }

    private static object Rows(CheckedAnswers answers) => new { rows = answers.Rows.Select(r => new { id = r.Key, values = r.Value }) };

    private static string[] Warnings(JsonNode check) =>
        [.. check["findings"]!.AsArray().Where(f => f!["severity"]!.GetValue<string>() == "warning").Select(f => $"{f!["code"]}/{f["row"]}/{f["field"]}")];
}
