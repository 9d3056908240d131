using System.Net;
using System.Text.Json.Nodes;
using Workflow.Application.Endpoints.Routing;

namespace Workflow.Local.Tests.Hosting;

/// <summary>Who may do what: every route × everybody, by HTTP. The table here is written by hand and knows nothing of the one it judges.</summary>
public sealed class AuthorisationTests : IAsyncLifetime
{
    /// <summary>
    /// K = coordinator, S = staff of the section, H = its head, C = staff of a section named second on one of its rows, O = staff of another section, X = in no section,
    /// N = nobody, E = an identity that is not good any more.
    /// </summary>
    private const string Everybody = "KSHCOXNE";

    private static readonly IReadOnlyDictionary<string, string> Allowed = new Dictionary<string, string>
    {
        ["GET /api/health"] = "KSHCOXNE",
        ["GET /api/openapi.json"] = "KSHCOXNE",
        ["GET /api/me"] = "KSHCOXN",
        ["GET /api/surveys"] = "K",
        ["POST /api/surveys"] = "K",
        ["GET /api/surveys/{id}"] = "K",
        ["GET /api/surveys/{id}/statistics"] = "K",
        ["GET /api/surveys/{id}/trends"] = "K",
        ["GET /api/surveys/{id}/plan"] = "K",
        ["POST /api/surveys/{id}/test"] = "K",
        ["POST /api/surveys/{id}/distribute"] = "K",
        ["POST /api/surveys/{id}/remind"] = "K",
        ["POST /api/surveys/{id}/extend"] = "K",
        ["POST /api/surveys/{id}/close"] = "K",
        ["POST /api/surveys/{id}/consolidate"] = "K",
        ["POST /api/surveys/{id}/reopen"] = "K",
        ["POST /api/surveys/{id}/cancel"] = "K",
        ["PUT /api/surveys/{id}/definition"] = "K",
        ["GET /api/surveys/{id}/report"] = "K",
        ["GET /api/surveys/{id}/sections/{code}"] = "KSHC",
        ["POST /api/surveys/{id}/sections/{code}/check"] = "SH",
        ["POST /api/surveys/{id}/sections/{code}/submit"] = "S",
        ["POST /api/surveys/{id}/sections/{code}/return"] = "K",
        ["POST /api/surveys/{id}/sections/{code}/accept"] = "K",
        ["POST /api/surveys/{id}/sections/{code}/approve"] = "H",
        ["POST /api/surveys/{id}/sections/{code}/reject"] = "H",
        ["PATCH /api/surveys/{id}/sections/{code}/answers"] = "K",
        ["POST /api/surveys/{id}/sections/{code}/reissue"] = "K",
        ["PUT /api/surveys/{id}/sections/{code}/workbook"] = "K",
        ["GET /api/surveys/{id}/sections/{code}/comments"] = "KSHC",
        ["POST /api/surveys/{id}/sections/{code}/comments"] = "KSHC",
        ["POST /api/graph/notifications"] = "KSHCOXNE",
    };

    private ServedSurvey served = null!;

    public async Task InitializeAsync()
    {
        served = await ServedSurvey.StartAsync();
        await served.DistributeAsync("keikaku-r7");
        await served.DistributeAsync("betsu-r7", s => s with
        {
            Sections = [.. s.Sections.Select(x => x with { Staff = ["betsu@midorino.example"], Approver = null })],
        });
    }

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public void Table_AgainstTheRoutes_NamesEveryOne() =>
        Assert.Equal(Routes.All.Select(r => $"{r.Method} {r.Path}").Order(StringComparer.Ordinal), Allowed.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Routes_EveryRouteAndEverybody_LetInWhomTheTableNames()
    {
        var wrong = new List<string>();

        // What ends the survey comes last.
        foreach (var (route, allowed) in Allowed.OrderBy(r => r.Key.EndsWith("/cancel", StringComparison.Ordinal)))
        {
            foreach (var who in Everybody.Where(w => w != 'K').Append('K'))
            {
                var status = await CallAsync(route, who, "keikaku-r7", "kodomo");
                var isLetIn = status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
                var expected = allowed.Contains(who, StringComparison.Ordinal) ? isLetIn : status == (who is 'N' or 'E' ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);
                wrong.AddRange(expected && status is not (HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable) ? [] : [$"{route} {who}: {(int)status}"]);
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("keikaku-r7", "nai")]
    [InlineData("keikaku-r7", "KODOMO")]
    [InlineData("keikaku-r7", "kodomo%2F..%2Fdoboku")]
    [InlineData("keikaku-r7", "-")]
    [InlineData("betsu-r7", "kodomo")]
    [InlineData("nai-r7", "kodomo")]
    [InlineData("..", "kodomo")]
    [InlineData("KEIKAKU-R7", "kodomo")]
    [InlineData("keikaku-r7'%20or%20'1'='1", "kodomo")]
    public async Task Sections_ForgedOrForeignNames_AreRefusedAlikeToStaffAndUnknownToTheCoordinator(string survey, string section)
    {
        foreach (var (route, _) in Allowed.Where(r => r.Key.Contains("{code}", StringComparison.Ordinal)))
        {
            var status = await CallAsync(route, 'S', survey, section);
            Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{route}: {(int)status}");
        }

        using var answer = await served.SendAsync(ServedSurvey.Coordinator, HttpMethod.Get, $"/api/surveys/{survey}/sections/{section}");
        Assert.Equal(survey == "betsu-r7" ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Section_ReadByASectionNamedSecond_ShowsOnlyTheRowsThatNameIt()
    {
        var own = await ServedSurvey.OkAsync(await served.SendAsync(ServedSurvey.Staff, HttpMethod.Get, "/api/surveys/keikaku-r7/sections/kodomo"));
        var shared = await ServedSurvey.OkAsync(await served.SendAsync(ServedSurvey.CoSection, HttpMethod.Get, "/api/surveys/keikaku-r7/sections/kodomo"));

        Assert.Equal(2, own["rows"]!.AsArray().Count);
        Assert.Single(shared["rows"]!.AsArray());
        Assert.Equal(["CoSection"], shared["roles"]!.AsArray().Select(r => r!.GetValue<string>()));
        Assert.DoesNotContain("submit", shared["actions"]!.AsArray().Select(r => r!.GetValue<string>()));
    }

    [Fact]
    public async Task Identity_ForEverybody_NamesTheirSections()
    {
        var staff = await ServedSurvey.OkAsync(await served.SendAsync(ServedSurvey.Staff, HttpMethod.Get, "/api/me"));
        var nobody = await ServedSurvey.OkAsync(await served.SendAsync(null, HttpMethod.Get, "/api/me"));

        Assert.Equal(["keikaku-r7/kodomo"], staff["sections"]!.AsArray().Select(s => $"{s!["survey"]}/{s["section"]}"));
        Assert.Null(nobody["name"]);
    }

    private async Task<HttpStatusCode> CallAsync(string route, char who, string survey, string section)
    {
        var (method, path) = (new HttpMethod(route.Split(' ')[0]), route.Split(' ')[1].Replace("{id}", survey, StringComparison.Ordinal).Replace("{code}", section, StringComparison.Ordinal));
        var person = who switch
        {
            'K' => ServedSurvey.Coordinator,
            'S' => ServedSurvey.Staff,
            'H' => ServedSurvey.Head,
            'C' => ServedSurvey.CoSection,
            'O' => ServedSurvey.OtherSection,
            'X' => ServedSurvey.Outsider,
            _ => null,
        };
        var isFile = route is "POST /api/surveys" || route.EndsWith("/workbook", StringComparison.Ordinal) || route.EndsWith("/definition", StringComparison.Ordinal);
        using var answer = isFile
            ? await FileAsync(who, person, method, path)
            : await served.SendAsync(person, method, path, method == HttpMethod.Get ? null : new JsonObject(), r => Expire(r, who));
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> FileAsync(char who, string? person, HttpMethod method, string path)
    {
        if (who != 'E')
        {
            return await served.UploadAsync(person, method, path, [1, 2, 3]);
        }

        return await served.SendAsync(null, method, path, new JsonObject(), r => Expire(r, who));
    }

    private static void Expire(HttpRequestMessage request, char who)
    {
        if (who == 'E')
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer local.forged.forged");
        }
    }
}
