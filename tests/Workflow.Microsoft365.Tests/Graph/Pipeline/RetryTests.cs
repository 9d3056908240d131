using System.Net;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Mail;
using Workflow.Microsoft365.Graph.Permissions;

namespace Workflow.Microsoft365.Tests.Graph.Pipeline;

public sealed class RetryTests
{
    private const string Item = """{"id":"01A","name":"a.xlsx","eTag":"\"e\"","cTag":"\"c\"","parentReference":{"id":"01P"}}""";
    private static readonly ItemAddress File = ItemAddress.ById("b!d", "01A");

    [Theory]
    [InlineData("30", null, 30)]
    [InlineData("5", "17", 17)]
    [InlineData("17", "5", 17)]
    [InlineData(null, "12", 12)]
    public async Task R4_Refusal_WaitsForTheLargerOfRetryAfterAndRateLimitReset(string? after, string? reset, int expected)
    {
        using var bench = new GraphBench(new GraphOptions { LongestWait = TimeSpan.FromMinutes(2) });
        var headers = new[] { ("Retry-After", after), ("RateLimit-Reset", reset) }.Where(h => h.Item2 is not null).Select(h => (h.Item1, h.Item2!)).ToArray();
        bench.Service.Then(HttpStatusCode.TooManyRequests, "{}", headers).Then(HttpStatusCode.OK, Item);

        var result = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));

        Assert.True(result.Succeeded);
        var waited = bench.Service.Requests[1].At - bench.Service.Requests[0].At;
        Assert.InRange(waited.TotalSeconds, expected, expected + 0.5);
    }

    [Fact]
    public async Task R4_503WithRetryAfter_IsARefusal_SoEvenACreateIsRepeated()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.ServiceUnavailable, "{}", ("Retry-After", "3")).Then(HttpStatusCode.Created, Item);

        var result = await bench.RunAsync((calls, ct) => calls.Drives.CreateFolderAsync(ItemAddress.Root("b!d"), "A1", ct));

        Assert.True(result.Succeeded);
        Assert.Equal(2, bench.Service.Requests.Count);
    }

    [Fact]
    public async Task R44_RefusalToOne_HoldsBackAll()
    {
        using var bench = new GraphBench(new GraphOptions { Retries = 0 });
        bench.Service.Then(HttpStatusCode.TooManyRequests, "{}", ("Retry-After", "15")).Then(HttpStatusCode.OK, Item);

        var refused = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));
        var second = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(ItemAddress.ById("b!d", "01B"), ct));

        Assert.Equal(GraphFaultKind.Throttled, refused.Fault!.Kind);
        Assert.Equal(TimeSpan.FromSeconds(15), refused.Fault.RetryAfter);
        Assert.True(second.Succeeded);
        Assert.Equal(15, (bench.Service.Requests[1].At - bench.Service.Requests[0].At).TotalSeconds);
    }

    [Fact]
    public async Task Refusal_LongerThanACallMayWait_IsHandedUpWithoutWaiting()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.TooManyRequests, """{"error":{"code":"activityLimitReached","message":"m"}}""", ("Retry-After", "300"));

        var first = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));
        var second = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));

        Assert.Equal(("activityLimitReached", 429), (first.Fault!.Code, first.Fault.Status));
        Assert.Equal((GraphFaultKind.Throttled, "paced"), (second.Fault!.Kind, second.Fault.Code));
        Assert.Equal(TimeSpan.FromSeconds(300), second.Fault.RetryAfter);
        Assert.Single(bench.Service.Requests); // the second was never sent
        Assert.True(bench.Pace.Available < 0);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task IllService_ReadsAreRepeated_CreatesAreNotAndStayInDoubt(HttpStatusCode status)
    {
        using var bench = new GraphBench();
        bench.Service.Then(status).Then(HttpStatusCode.OK, Item).Then(status);

        var read = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));
        var create = await bench.RunAsync((calls, ct) => calls.Mail.CreateDraftAsync("m@midorino.example", new MailDraft("k", "s", "<p>", ["a@midorino.example"], null), ct));

        Assert.True(read.Succeeded);
        Assert.Equal(GraphFaultKind.Unavailable, create.Fault!.Kind);
        Assert.True(create.Fault.OutcomeUnknown);
        Assert.Equal(3, bench.Service.Requests.Count);
    }

    [Fact]
    public async Task LostAnswer_OfASend_IsNeverRepeated()
    {
        using var bench = new GraphBench();
        bench.Service.ThenThrow(() => new HttpRequestException(HttpRequestError.ResponseEnded));

        var sent = await bench.RunAsync((calls, ct) => calls.Mail.SendAsync("m@midorino.example", "AAMk", ct));

        Assert.Equal((GraphFaultKind.NoAnswer, true), (sent.Fault!.Kind, sent.Fault.OutcomeUnknown));
        Assert.Single(bench.Service.Requests);
    }

    [Fact]
    public async Task UnsentRequest_IsRepeatedWhateverItIs()
    {
        using var bench = new GraphBench();
        bench.Service.ThenThrow(() => new HttpRequestException(HttpRequestError.ConnectionError)).Then(HttpStatusCode.Accepted);

        var sent = await bench.RunAsync((calls, ct) => calls.Mail.SendAsync("m@midorino.example", "AAMk", ct));

        Assert.True(sent.Succeeded);
        Assert.Equal(2, bench.Service.Requests.Count);
    }

    [Fact]
    public async Task ConditionalWrite_RepeatedAfterALostAnswer_ThenRefused_StaysInDoubt()
    {
        using var bench = new GraphBench();
        bench.Service.ThenThrow(() => new IOException("torn")).Then(HttpStatusCode.PreconditionFailed, """{"error":{"code":"resourceModified","message":"m"}}""");

        var changed = await bench.RunAsync((calls, ct) => calls.Drives.ChangeAsync(File, new ItemChange("b.xlsx"), "\"e\"", ct));

        Assert.Equal((GraphFaultKind.Changed, true), (changed.Fault!.Kind, changed.Fault.OutcomeUnknown)); // perhaps the echo of our own success
    }

    [Fact]
    public async Task PlainRefusals_AreNeverRepeated()
    {
        foreach (var status in new[] { 400, 401, 403, 404, 409, 410, 412, 423 })
        {
            using var bench = new GraphBench();
            bench.Service.Then((HttpStatusCode)status, """{"error":{"code":"x","message":"m"}}""");

            var result = await bench.RunAsync((calls, ct) => calls.Permissions.InviteAsync(File, [Grantee.Person("a@midorino.example")], ItemRole.Write, ct));

            Assert.False(result.Succeeded);
            Assert.False(result.Fault.OutcomeUnknown);
            Assert.Single(bench.Service.Requests);
        }
    }

    [Fact]
    public async Task Retries_EndAfterTheSetNumber_WithGrowingDelays()
    {
        using var bench = new GraphBench(new GraphOptions { Retries = 3 });
        bench.Service.Then(HttpStatusCode.BadGateway);

        var result = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));

        Assert.Equal((GraphFaultKind.Unavailable, false), (result.Fault!.Kind, result.Fault.OutcomeUnknown));
        Assert.Equal(4, bench.Service.Requests.Count);
        Assert.True(bench.Service.Requests[^1].At - bench.Service.Requests[0].At > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task StalledTry_IsCutOffAndRepeated()
    {
        using var bench = new GraphBench();
        using var stalling = new StallingContent();
        bench.Service.Then(_ => new HttpResponseMessage { Content = stalling }).Then(HttpStatusCode.OK, Item);

        var call = bench.Calls.Drives.GetAsync(File, CancellationToken.None);
        await stalling.Started;
        bench.Time.Advance(GraphBench.TryTimeout);
        var result = await bench.Time.RunAsync(() => call);

        Assert.True(result.Succeeded);
        Assert.True(bench.Service.Requests[1].At - bench.Service.Requests[0].At >= GraphBench.TryTimeout);
    }

    [Fact]
    public async Task BrokenService_OpensTheCircuit_AndOtherWorkloadsGoOn()
    {
        using var bench = new GraphBench(new GraphOptions { Retries = 0 });
        bench.Service.Then(HttpStatusCode.InternalServerError);
        for (var i = 0; i < 20; i++)
            await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));
        var before = bench.Service.Requests.Count;

        var held = await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));
        await bench.RunAsync((calls, ct) => calls.People.MembersAsync("g", ct));

        Assert.Equal(("circuit-open", GraphFaultKind.Unavailable, false), (held.Fault!.Code, held.Fault.Kind, held.Fault.OutcomeUnknown));
        Assert.Equal(before + 1, bench.Service.Requests.Count);
    }

    [Fact]
    public async Task Cancellation_ByTheCaller_IsTheOnlyException()
    {
        using var bench = new GraphBench();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        bench.Service.Then(HttpStatusCode.OK, Item);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Calls.Drives.GetAsync(File, cancelled.Token));
    }
}
