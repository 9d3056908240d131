using System.Text.Json;
using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

public sealed class FaultTests
{
    [Theory]
    [InlineData(FaultKind.Throttled, 429)]
    [InlineData(FaultKind.ServerError, 500)]
    [InlineData(FaultKind.Unavailable, 503)]
    [InlineData(FaultKind.GatewayTimeout, 504)]
    [InlineData(FaultKind.Locked, 423)]
    public async Task Fault_NotCarriedOut_LeavesNothing(FaultKind kind, int status)
    {
        using var t = With(kind);
        var answer = (await t.PostAsync($"{t.Drive}/root/children", """{"name":"K01","folder":{} }""")).Expect(status);
        Assert.Equal(kind is FaultKind.Throttled or FaultKind.Unavailable, answer.Headers.ContainsKey("Retry-After")); // R4
        Assert.Empty(await ChildrenAsync(t));
    }

    [Theory]
    [InlineData(FaultKind.TimeoutAfterSuccess)]
    [InlineData(FaultKind.AnswerLost)]
    [InlineData(FaultKind.BodyCut)]
    [InlineData(FaultKind.CrashAfter)]
    public async Task Fault_AfterSuccess_TheFolderIsThere(FaultKind kind)
    {
        using var t = With(kind);
        try
        {
            (await t.PostAsync($"{t.Drive}/root/children", """{"name":"K01","folder":{} }""")).Expect(504);
            Assert.Equal(FaultKind.TimeoutAfterSuccess, kind);
        }
        catch (Exception e) when (e is HttpRequestException or SimulatedCrashException or HttpIOException)
        {
            Assert.Equal(kind == FaultKind.CrashAfter, e is SimulatedCrashException);
        }

        Assert.Equal(["K01"], await ChildrenAsync(t));
    }

    [Theory]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.CrashBefore)]
    public async Task Fault_BeforeTheCall_NothingIsThere(FaultKind kind)
    {
        using var t = With(kind);
        await Assert.ThrowsAnyAsync<Exception>(() => t.PostAsync($"{t.Drive}/root/children", """{"name":"K01","folder":{} }"""));
        Assert.Empty(await ChildrenAsync(t));
    }

    [Theory]
    [InlineData(FaultKind.Html)]
    [InlineData(FaultKind.Empty)]
    [InlineData(FaultKind.Truncated)]
    public async Task Fault_Nonsense_IsNoJson(FaultKind kind)
    {
        using var t = With(kind);
        var answer = (await t.GetAsync($"{t.Drive}/root")).Expect(200);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
        Assert.Equal(JsonValueKind.Object, (await t.GetAsync($"{t.Drive}/root")).Expect(200).Json.ValueKind);
    }

    [Fact]
    public async Task Fault_WrongTypesAndEndlessPages()
    {
        using var wrong = With(FaultKind.WrongTypes);
        Assert.Equal(JsonValueKind.Number, (await wrong.GetAsync($"{wrong.Drive}/root")).Expect(200).Json.GetProperty("id").ValueKind);
        using var endless = With(FaultKind.EndlessPages, times: 100);
        var link = $"{endless.Drive}/root/children";
        for (var i = 0; i < 5; i++)
            link = (await endless.GetAsync(link)).Expect(200).Link("nextLink")!;
    }

    [Fact]
    public async Task Plan_SameSeed_StrikesTheSameCalls()
    {
        var outcomes = new List<string>();
        foreach (var seed in new[] { 11, 11, 12 })
        {
            using var t = new TestTenant(o => o with { Trace = null, Faults = new FaultPlan(seed, [new(FaultKind.ServerError, 0.3) { Operation = "GET *" }]) });
            var line = "";
            for (var i = 0; i < 40; i++)
                line += (await t.GetAsync($"{t.Drive}/root")).Status == 500 ? "x" : ".";

            outcomes.Add(line);
        }

        Assert.Equal(outcomes[0], outcomes[1]);
        Assert.NotEqual(outcomes[0], outcomes[2]);
        Assert.InRange(outcomes[0].Count(c => c == 'x'), 4, 22);
    }

    [Fact]
    public async Task Plan_CrashAtAnyCall_StrikesOnce()
    {
        using var t = new TestTenant(o => o with { Trace = null, Faults = FaultPlan.CrashAt(2, after: false) });
        (await t.GetAsync($"{t.Drive}/root")).Expect(200);
        (await t.GetAsync($"{t.Drive}/root")).Expect(200);
        await Assert.ThrowsAsync<SimulatedCrashException>(() => t.GetAsync($"{t.Drive}/root"));
        (await t.GetAsync($"{t.Drive}/root")).Expect(200);
    }

    private static TestTenant With(FaultKind kind, int times = 1) =>
        new(o => o with { Trace = null, Faults = new FaultPlan(1, [new(kind, 1) { AtMost = times }]) });

    private static async Task<IEnumerable<string>> ChildrenAsync(TestTenant t) =>
        (await t.GetAsync($"{t.Drive}/root/children")).Expect(200).Value.Select(v => v.GetProperty("name").GetString()!);
}
