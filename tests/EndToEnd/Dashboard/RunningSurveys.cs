using System.Text.Json.Nodes;
using EndToEnd.Browsing;
using Microsoft.Playwright;
using Workflow.Core.Surveys;
using Workflow.Local.Tenant;

namespace EndToEnd.Dashboard;

/// <summary>One town for all tests of a class. Each test has a survey of its own in it, distributed beforehand, so that none waits for another.</summary>
/// <param name="browsers">The browser.</param>
/// <param name="ids">The surveys that run from the start.</param>
public abstract class RunningSurveys(Browsers browsers, params string[] ids) : IAsyncLifetime
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly Dictionary<string, Survey> definitions = [];
    private IBrowserContext coordinator = null!;

    /// <summary>The town they run in.</summary>
    public Town Town { get; private set; } = null!;

    /// <summary>Every mail that left, in the order it left.</summary>
    public IReadOnlyList<SentMail> Mails => Town.Edition.Tenant.View.Mails;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Lack is not null)
        {
            return;
        }

        Town = await Town.StartAsync(browsers.Pages);
        coordinator = await browsers.OpenAsync(Town, Town.Coordinator);
        foreach (var id in ids)
        {
            definitions[id] = MidorinoSurvey.Make(id);
            await CreateAsync(definitions[id]);
            await PostAsync(id, "distribute");
        }

        foreach (var id in ids)
        {
            await UntilAsync(id, s => s["summary"]!["sections"]!["notIssued"]!.GetValue<int>() == 0);
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (BrowserFactAttribute.Lack is null)
        {
            await coordinator.CloseAsync();
            await Town.DisposeAsync();
        }
    }

    /// <summary>What a running survey was made of.</summary>
    public Survey DefinitionOf(string id) => definitions[id];

    /// <summary>Makes a survey of a definition book; nothing is sent.</summary>
    public async Task CreateAsync(Survey survey)
    {
        var headers = new Dictionary<string, string> { ["Content-Type"] = Workbook };
        var made = await coordinator.APIRequest.PostAsync("/api/surveys", new APIRequestContextOptions { DataByte = Town.Book(survey), Headers = headers });
        Assert.True(made.Ok, await made.TextAsync());
    }

    /// <summary>An act of the coordinator by the API: what a test needs and does not look at.</summary>
    public async Task<IAPIResponse> PostAsync(string id, string act, object? body = null)
    {
        var answer = await coordinator.APIRequest.PostAsync($"/api/surveys/{id}/{act}", new APIRequestContextOptions { DataObject = body });
        Assert.True(answer.Ok, await answer.TextAsync());
        return answer;
    }

    /// <summary>A survey as the API tells it.</summary>
    public async Task<JsonNode> ReadAsync(string id) => JsonNode.Parse(await (await coordinator.APIRequest.GetAsync($"/api/surveys/{id}")).TextAsync())!;

    /// <summary>A section of it.</summary>
    public static JsonNode Section(JsonNode survey, string code) => survey["sections"]!.AsArray().Single(s => s!["code"]!.GetValue<string>() == code)!;

    /// <summary>Asks until the survey is as wished; the engine works behind.</summary>
    public async Task<JsonNode> UntilAsync(string id, Func<JsonNode, bool> wished)
    {
        for (var attempt = 0; attempt < 150; attempt++)
        {
            var survey = await ReadAsync(id);
            if (wished(survey))
            {
                return survey;
            }

            await Task.Delay(200);
        }

        Assert.Fail($"{id} never became as wished: {await ReadAsync(id)}");
        return null!;
    }

    /// <summary>Waits for so many mails of a kind about a survey.</summary>
    public async Task<IReadOnlyList<SentMail>> MailsAsync(string id, string kind, int count)
    {
        for (var attempt = 0; attempt < 150 && Of(id, kind).Count < count; attempt++)
        {
            await Task.Delay(200);
        }

        Assert.True(Of(id, kind).Count == count, $"{id}: {Of(id, kind).Count} mails of {kind} instead of {count}:\n" + string.Join('\n', Mails.Select(m => $"{m.Key} {m.Subject}")));
        return Of(id, kind);
    }

    /// <summary>The mails of a kind about a survey, so far.</summary>
    public IReadOnlyList<SentMail> Of(string id, string kind) =>
        [.. Mails.Where(m => m.Key?.StartsWith($"{id}/", StringComparison.Ordinal) == true && m.Key.Contains($"/{kind}/", StringComparison.Ordinal)).OrderBy(m => m.Key, StringComparer.Ordinal)];

    /// <summary>A section's staff fill in the workbook and hand it in.</summary>
    public async Task HandInAsync(string id, string section)
    {
        Town.Fill(definitions[id], section);
        await using var staff = await StaffAsync(section);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var answer = await staff.APIRequest.PostAsync($"/api/surveys/{id}/sections/{section}/submit", new APIRequestContextOptions { DataObject = new { acknowledgedWarnings = Array.Empty<string>() } });
            if (answer.Ok)
            {
                return;
            }

            // The library has not seen the saved file yet.
            Assert.True(answer.Status == 422, await answer.TextAsync());
            await Task.Delay(200);
        }

        Assert.Fail($"{section} could not hand in.");
    }

    /// <summary>The coordinator at a survey's page; where the steps fail, a picture of it is left.</summary>
    internal async Task AtAsync(string id, string theme, Func<DashboardPage, Task> steps)
    {
        await using var context = await browsers.OpenAsync(Town, Town.Coordinator);
        var dashboard = await DashboardPage.OpenAsync(context, $"#/surveys/{id}", $"?theme={theme}");
        await dashboard.Row("kodomo").WaitForAsync();
        await Evidence.KeepAsync(dashboard.Page, id, () => steps(dashboard));
        Assert.Empty(dashboard.Errors);
    }

    /// <summary>A person of a section, in a browser of their own.</summary>
    public Task<IBrowserContext> StaffAsync(string section) => browsers.OpenAsync(Town, MidorinoSurvey.StaffOf(section));
}
