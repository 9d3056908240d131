using System.Text.Json.Nodes;
using Workflow.Core.Answers;
using Workflow.Core.Calendar;
using static Workflow.Local.Tests.Hosting.ServedSurvey;

namespace Workflow.Local.Tests.Hosting;

/// <summary>The years of a plan by HTTP: only what was published counts, and only of the same plan.</summary>
public sealed class TrendsApiTests : IAsyncLifetime
{
    private ServedSurvey served = null!;

    public async Task InitializeAsync() => served = await StartAsync();

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task Trends_OfTwoPublishedYears_TellRatingsAndWhoHandedIn()
    {
        await PublishAsync("keikaku-r6", 2024, "A");
        await PublishAsync("keikaku-r7", 2025, "B");
        await PublishAsync("betsu-r5", 2023, "B", "別の計画");
        await served.DistributeAsync("keikaku-r8", s => s with { Year = new FiscalYear(2026) });

        var trends = await TrendsAsync("keikaku-r7");

        Assert.Equal(["R6", "R7"], trends["years"]!.AsArray().Select(y => (string)y!["name"]!));
        var project = trends["projects"]!.AsArray().First(p => (string)p!["name"]! == "子育て相談")!;
        Assert.Equal(["A", "B"], project["ratings"]!.AsArray().Select(r => (string)r!["text"]!));
        Assert.Equal("down", (string)project["changes"]![1]!);
        var sections = trends["sections"]!.AsArray().ToDictionary(s => (string)s!["code"]!, s => (string.Join(',', s!["timeliness"]!.AsArray().Select(t => (string)t!)), (bool)s["alwaysLate"]!));
        Assert.Equal(("inTime,inTime", false), sections["kodomo"]);
        Assert.Equal(("missing,missing", true), sections["doboku"]);
    }

    [Fact]
    public async Task Trends_BeforeAnyReport_HaveThePriorYearOrNone()
    {
        await served.DistributeAsync("keikaku-r7");
        await served.DistributeAsync("keikaku-r8", s => s with
        {
            Year = new FiscalYear(2026),
            Items = [.. s.Items.Select((i, n) => n == 1 ? i with { Prior = new Dictionary<string, string> { ["rating"] = "C" } } : i)],
        });

        var (none, prior) = (await TrendsAsync("keikaku-r7"), await TrendsAsync("keikaku-r8"));

        Assert.Empty(none["years"]!.AsArray());
        Assert.Equal("R7", (string)Assert.Single(prior["years"]!.AsArray())!["name"]!);
        Assert.Equal("trends-prior", (string)prior["remarks"]![0]!["key"]!);
    }

    private async Task<JsonNode> TrendsAsync(string id) => await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Get, $"/api/surveys/{id}/trends"));

    // こども課 hands in, 土木課 never does.
    private async Task PublishAsync(string id, int year, string rating, string? plan = null)
    {
        var survey = await served.DistributeAsync(id, s => s with { Year = new FiscalYear(year), PlanName = plan ?? s.PlanName });
        var typed = Answers(Asked(survey, "kodomo"), $"{year}年");
        var answers = new CheckedAnswers(typed.Rows.ToDictionary(r => r.Key, IReadOnlyDictionary<string, string> (r) => new Dictionary<string, string>(r.Value) { ["rating"] = rating }), typed.Indicators);
        await served.SaveAsync(survey, "kodomo", answers);
        var section = $"/api/surveys/{id}/sections/kodomo";
        var check = await OkAsync(await served.SendAsync(Staff, HttpMethod.Post, section + "/check", new { rows = answers.Rows.Select(r => new { id = r.Key, values = r.Value }) }));
        var warnings = check["findings"]!.AsArray().Where(f => (string)f!["severity"]! == "warning").Select(f => $"{f!["code"]}/{f["row"]}/{f["field"]}");
        await OkAsync(await served.SendAsync(Staff, HttpMethod.Post, section + "/submit", new { answersDigest = (string)check["answersDigest"]!, acknowledgedWarnings = warnings.ToArray() }));
        await OkAsync(await served.SendAsync(Coordinator, HttpMethod.Post, $"/api/surveys/{id}/consolidate"));
        await served.UntilAsync(id, s => s["reports"]!.AsArray().Count > 0);
    }
}
