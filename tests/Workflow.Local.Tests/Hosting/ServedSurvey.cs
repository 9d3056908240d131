using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Workflow.Application.Files;
using Workflow.Application.Ports;
using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Hosting;
using Workflow.Local.Tenant;
using Workflow.Testing;
using Workflow.Workbooks.Definitions;

namespace Workflow.Local.Tests.Hosting;

/// <summary>The local edition on a free port over a folder of its own, and people who call it by HTTP.</summary>
public sealed class ServedSurvey : IAsyncDisposable
{
    public const string Coordinator = "jimu@midorino.example";
    public const string Staff = "kodomo@midorino.example";
    public const string Head = "kodomo-kacho@midorino.example";
    public const string CoSection = "kankyo@midorino.example";
    public const string OtherSection = "doboku@midorino.example";
    public const string Outsider = "tabibito@midorino.example";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly string folder = Directory.CreateTempSubdirectory("workflow-served-").FullName;
    private readonly Dictionary<string, string> tokens = [];
    private LocalServer server = null!;

    public HttpClient Http { get; private set; } = null!;

    public LocalEdition Edition { get; private set; } = null!;

    public Uri Address => server.Address;

    public static async Task<ServedSurvey> StartAsync()
    {
        var served = new ServedSurvey();
        new PeopleSeed { Coordinators = [Coordinator], Users = [.. new[] { LocalEditionOptions.OwnMailbox, Coordinator, Staff, Head, CoSection, OtherSection, Outsider }.Select(n => new PersonSeed(n, n.Split('@')[0]))] }
            .Write(Path.Combine(served.folder, "people.json"));
        served.server = await LocalServer.StartAsync(
            new ServerOptions { Data = served.folder, Port = 0, WithSample = false, Random = new Random(7), EngineInterval = TimeSpan.FromHours(1) }, CancellationToken.None);
        served.Edition = await served.server.EditionAsync();
        served.Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = served.server.Address };
        return served;
    }

    /// <summary>主担当: こども課 answers, 環境課 is named second on its first item, 土木課 has an item of its own. 承認 by こども課's head.</summary>
    public static Survey Definition(string id, Func<Survey, Survey>? change = null)
    {
        var survey = new SurveyBuilder().WithSection("kodomo", "こども課").WithSection("kankyo", "環境課").WithSection("doboku", "土木課")
            .WithItem("子育て相談", "kodomo", "kankyo").WithItem("一時預かり", "kodomo").WithItem("道路の補修", "doboku").Build();
        survey = survey with
        {
            Id = new SurveyId(id),
            DueAt = DateTimeOffset.UtcNow.AddDays(20).ToOffset(TimeSpan.FromHours(9)) is var due ? due.AddTicks(-(due.Ticks % TimeSpan.TicksPerMinute)) : default,
            DistributeAt = null,
            SharedItems = SharedItemRule.Lead,
            CoordinatorMail = Coordinator,
            Sections = [.. survey.Sections.Select(s => s with
            {
                Staff = [s.Code.Value switch { "kodomo" => Staff, "kankyo" => CoSection, _ => OtherSection }],
                Approver = s.Code.Value == "kodomo" ? Head : null,
            })],
        };
        return change?.Invoke(survey) ?? survey;
    }

    public static byte[] Book(Survey survey)
    {
        using var book = new MemoryStream();
        DefinitionBook.Write(survey, book);
        return book.ToArray();
    }

    /// <summary>A definition handed in, sent, and every workbook in its folder.</summary>
    public async Task<Survey> DistributeAsync(string id, Func<Survey, Survey>? change = null)
    {
        var survey = Definition(id, change);
        await OkAsync(await UploadAsync(Coordinator, HttpMethod.Post, "/api/surveys", Book(survey)));
        await OkAsync(await SendAsync(Coordinator, HttpMethod.Post, $"/api/surveys/{id}/distribute"));
        await UntilAsync(id, s => s["summary"]!["sections"]!["notIssued"]!.GetValue<int>() == 0);
        return survey;
    }

    /// <summary>Asks until the survey is as wished; the engine works behind.</summary>
    public async Task<JsonNode> UntilAsync(string id, Func<JsonNode, bool> wished)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var survey = await JsonAsync(await SendAsync(Coordinator, HttpMethod.Get, $"/api/surveys/{id}"));
            if (wished(survey))
            {
                return survey;
            }

            await Task.Delay(25, patience.Token);
        }
    }

    public async Task<HttpResponseMessage> SendAsync(string? person, HttpMethod method, string path, object? json = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = JsonContent.Create(json);
        }

        await AuthoriseAsync(request, person);
        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> UploadAsync(string? person, HttpMethod method, string path, byte[] content, string type = Spreadsheet)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        await AuthoriseAsync(request, person);
        return await Http.SendAsync(request);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public static async Task<string> CodeAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await JsonAsync(response);
        Assert.Equal((int)response.StatusCode, problem["status"]!.GetValue<int>());
        return problem["code"]!.GetValue<string>();
    }

    public static async Task<JsonNode> OkAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await JsonAsync(response);
    }

    /// <summary>What a section is asked, as the server asks it.</summary>
    public static Questionnaire Asked(Survey survey, string section) => new AssignmentPlan(survey).For(new SectionCode(section));

    /// <summary>Answers to every row: a rating and texts of their own.</summary>
    public static CheckedAnswers Answers(Questionnaire asked, string word) => new(
        asked.Rows.ToDictionary(
            r => r.Id.ToString(),
            r => (IReadOnlyDictionary<string, string>)asked.Fields.Where(f => f.IsAnswer).ToDictionary(
                f => f.Key,
                f => f.Kind switch
                {
                    FieldKind.Rating => asked.Scale.Levels[0].Code,
                    FieldKind.Choice => f.Choices[0],
                    FieldKind.Number => "12",
                    FieldKind.Percentage => "50%",
                    FieldKind.Date => "2026年5月1日",
                    _ => $"{word}。{r.Id.Item}の講座を計画どおり行い、参加者が増えた（{f.Key}）。",
                })),
        CheckedAnswers.None.Indicators);

    /// <summary>Saves answers into the section's workbook, as a person would.</summary>
    public async Task SaveAsync(Survey survey, string section, CheckedAnswers answers)
    {
        var entry = (await Edition.Services.Ledger.SectionAsync(survey.Id, new SectionCode(section), CancellationToken.None)).Value!.Entry;
        var file = (await Edition.Services.Library.GetAsync(entry.Workbook!.File, CancellationToken.None)).Value!;
        var content = new SurveyFiles().WriteWorkbook(new AssignmentPlan(survey).For(entry.Section, entry.Workbook.Issue), answers);
        var saved = await Edition.Services.Library.ReplaceAsync(file.Id, file.ContentVersion, content, CancellationToken.None);
        Assert.Equal(PortStatus.Ok, saved.Status);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AuthoriseAsync(HttpRequestMessage request, string? person)
    {
        if (person is null)
        {
            return;
        }

        if (!tokens.TryGetValue(person, out var token))
        {
            using var choice = await Http.PostAsJsonAsync("/local/identity", new { name = person });
            Assert.Equal(HttpStatusCode.OK, choice.StatusCode);
            token = tokens[person] = (await JsonAsync(choice))["token"]!.GetValue<string>();
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
