using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Workflow.Application.Files;
using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Hosting;
using Workflow.Local.Tenant;
using Workflow.Workbooks.Definitions;

namespace Workflow.Benchmarks;

/// <summary>
/// check and submit at a steady rate over real HTTP on the loopback address: sections of 50 rows, each with its own person. Requests start when their time has come, whether or
/// not earlier ones are answered, so a stall shows in the figures.
/// </summary>
internal static class ApiLoad
{
    private const int Sections = 60;
    private const int RowsEach = 50;
    private const int PerSecond = 50;
    private const int WarmUpRounds = 5;
    private const string Coordinator = "jimu@midorino.example";
    private static readonly SurveyId Id = new("load-r7");

    /// <summary>Measures for some seconds each; prints one line a kind of request.</summary>
    public static async Task<int> RunAsync(int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("workflow-load-").FullName;
        try
        {
            new PeopleSeed { Coordinators = [Coordinator] }.Write(Path.Combine(folder, "people.json"));
            await using var server = await LocalServer.StartAsync(
                new ServerOptions { Data = folder, Port = 0, WithSample = false, Random = new Random(1), EngineInterval = TimeSpan.FromHours(1) }, CancellationToken.None);
            await MeasureAsync(server, seconds);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(LocalServer server, int seconds)
    {
        var edition = await server.EditionAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 64 }) { BaseAddress = server.Address };
        var survey = Definition();
        await DistributeAsync(http, survey);
        var plan = new AssignmentPlan(survey);
        var people = new List<Person>();
        foreach (var section in plan.Sections)
        {
            people.Add(new Person(section.Code, await TokenAsync(http, section.Staff[0]), Answers(plan.For(section.Code), "はじめ")));
        }

        await FireAsync("check (warm-up)", 6, people, p => PostAsync(http, p, "check", Rows(p.Answers)), print: false);
        await FireAsync("check", seconds, people, p => PostAsync(http, p, "check", Rows(p.Answers)), print: true);
        await SubmitRoundsAsync(edition, http, plan, people, seconds);
    }

    /// <summary>Every submission hands in answers that differ from the last: all workbooks are saved anew between two rounds, outside the measurement.</summary>
    private static async Task SubmitRoundsAsync(LocalEdition edition, HttpClient http, AssignmentPlan plan, List<Person> people, int seconds)
    {
        var times = new List<double>();
        var rounds = Math.Max(2, (seconds * PerSecond / people.Count) + 1);
        for (var round = 1 - WarmUpRounds; round <= rounds; round++)
        {
            foreach (var person in people)
            {
                var answers = Answers(plan.For(person.Section), $"第{round}回");
                await SaveAsync(edition, plan, person.Section, answers);
            }

            var measured = await FireAsync("submit", people.Count / (double)PerSecond, people, p => PostAsync(http, p, "submit", new { acknowledgedWarnings = Array.Empty<string>() }), print: false);
            times.AddRange(round < 1 ? [] : measured);
        }

        Print("submit", times);
    }

    private static async Task<List<double>> FireAsync(string name, double seconds, List<Person> people, Func<Person, Task> send, bool print)
    {
        var clock = Stopwatch.StartNew();
        var count = (int)(seconds * PerSecond);
        var flights = new List<Task<double>>(count);
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)PerSecond);
            if (due > clock.Elapsed)
            {
                await Task.Delay(due - clock.Elapsed);
            }

            flights.Add(TimeAsync(clock, due, send(people[i % people.Count])));
        }

        List<double> times = [.. await Task.WhenAll(flights)];
        if (print)
        {
            Print(name, times);
        }

        return times;
    }

    private static async Task<double> TimeAsync(Stopwatch clock, TimeSpan due, Task request)
    {
        await request;
        return (clock.Elapsed - due).TotalMilliseconds;
    }

    private static void Print(string name, List<double> times)
    {
        times.Sort();
        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {times.Count} requests at {PerSecond}/s, p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, longest {times[^1]:0.0} ms"));
    }

    private static Survey Definition()
    {
        Field Given(string label, string key, FieldKind kind) => new() { Label = label, Key = key, Kind = kind, FilledBy = FilledBy.Coordinator };
        Field Answer(string label, string key, FieldKind kind) => new() { Label = label, Key = key, Kind = kind, FilledBy = FilledBy.Section, Requirement = Requirement.Required };
        Section[] sections = [.. Enumerable.Range(1, Sections).Select(n => new Section { Code = new SectionCode($"k{n:00}"), Name = $"第{n}課", Staff = [$"k{n:00}@midorino.example"] })];
        return new Survey
        {
            Id = Id,
            PlanName = "負荷試験計画",
            Name = "負荷試験",
            Year = new Core.Calendar.FiscalYear(2025),
            DueAt = TimeProvider.System.GetUtcNow().AddDays(20).ToOffset(TimeSpan.FromHours(9)),
            Coordinator = "企画課",
            CoordinatorMail = Coordinator,
            Fields =
            [
                Given("No.", "no", FieldKind.ItemNumber), Given("事業名", "name", FieldKind.Text) with { Requirement = Requirement.Required }, Given("担当課", "section", FieldKind.Section),
                Answer("実施内容", "done", FieldKind.LongText), Answer("評価", "rating", FieldKind.Rating), Answer("次年度計画", "plan", FieldKind.LongText),
            ],
            Scale = new Scale([new ScaleLevel { Code = "A" }, new ScaleLevel { Code = "B" }, new ScaleLevel { Code = "C" }]),
            Sections = sections,
            Items =
            [
                .. sections.SelectMany((s, i) => Enumerable.Range(1, RowsEach).Select(n => new Item
                {
                    Id = $"i{i + 1:00}-{n:00}",
                    Given = new Dictionary<string, string> { ["no"] = $"{n}", ["name"] = $"事業{n}" },
                    Sections = [s.Code],
                })),
            ],
        };
    }

    private static CheckedAnswers Answers(Questionnaire asked, string word) => new(
        asked.Rows.ToDictionary(
            r => r.Id.ToString(),
            r => (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
            {
                ["done"] = $"{word}、{r.Id.Item}の講座を市内の会場で計画どおり開き、延べ{r.Id.Item.Length * 37}人が参加した。",
                ["rating"] = "A",
                ["plan"] = $"{word}の意見を踏まえ、{r.Id.Item}の会場を増やす。",
            }),
        CheckedAnswers.None.Indicators);

    private static async Task DistributeAsync(HttpClient http, Survey survey)
    {
        using var book = new MemoryStream();
        DefinitionBook.Write(survey, book);
        var token = await TokenAsync(http, Coordinator);
        using var content = new ByteArrayContent(book.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        await SendAsync(http, token, HttpMethod.Post, "/api/surveys", content);
        await SendAsync(http, token, HttpMethod.Post, $"/api/surveys/{Id}/distribute", null);
        while ((await SendAsync(http, token, HttpMethod.Get, $"/api/surveys/{Id}", null))["summary"]!["sections"]!["notIssued"]!.GetValue<int>() > 0)
        {
            await Task.Delay(100);
        }

        await http.GetAsync(new Uri("/local/people", UriKind.Relative));
    }

    private static async Task SaveAsync(LocalEdition edition, AssignmentPlan plan, SectionCode section, CheckedAnswers answers)
    {
        var entry = (await edition.Services.Ledger.SectionAsync(Id, section, CancellationToken.None)).Value!.Entry;
        var file = (await edition.Services.Library.GetAsync(entry.Workbook!.File, CancellationToken.None)).Value!;
        await edition.Services.Library.ReplaceAsync(file.Id, file.ContentVersion, new SurveyFiles().WriteWorkbook(plan.For(section), answers), CancellationToken.None);
    }

    private static async Task<string> TokenAsync(HttpClient http, string name)
    {
        using var choice = await http.PostAsJsonAsync("/local/identity", new { name });
        return JsonNode.Parse(await choice.Content.ReadAsStringAsync())!["token"]!.GetValue<string>();
    }

    private static object Rows(CheckedAnswers answers) => new { rows = answers.Rows.Select(r => new { id = r.Key, values = r.Value }) };

    private static async Task PostAsync(HttpClient http, Person person, string act, object body)
    {
        using var content = JsonContent.Create(body);
        await SendAsync(http, person.Token, HttpMethod.Post, $"/api/surveys/{Id}/sections/{person.Section}/{act}", content);
    }

    private static async Task<JsonNode> SendAsync(HttpClient http, string token, HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
    }

    private sealed record Person(SectionCode Section, string Token, CheckedAnswers Answers);
}
