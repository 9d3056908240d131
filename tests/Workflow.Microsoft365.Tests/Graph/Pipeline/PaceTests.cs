using System.Net;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Permissions;

namespace Workflow.Microsoft365.Tests.Graph.Pipeline;

public sealed class PaceTests
{
    private const string Item = """{"id":"01A","name":"a.xlsx"}""";
    private const string Invited = """{"value":[{"id":"p","roles":["write"]}]}""";
    private static readonly ItemAddress File = ItemAddress.ById("b!d", "01A");

    [Fact]
    public async Task R2_Bursts_NeverExceedTheMinuteBudget_WhereverTheMinuteIsLaid()
    {
        using var bench = new GraphBench(new GraphOptions { UnitsPerMinute = 100, UnitsPerDay = 100_000, LongestWait = TimeSpan.FromMinutes(2), Share = 1 });
        bench.Service.Then(HttpStatusCode.OK, Item);
        for (var i = 0; i < 350; i++)
            Assert.True((await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct))).Succeeded);

        var times = bench.Service.Requests.Select(r => r.At).ToList();
        Assert.All(times, start => Assert.True(times.Count(t => t >= start && t < start + TimeSpan.FromMinutes(1)) <= 100));
        Assert.InRange((times[^1] - times[0]).TotalMinutes, 3, 3.1); // and no slower than the budget
    }

    [Fact]
    public async Task R2_SharingCalls_StayBelow300InFiveMinutes()
    {
        using var bench = new GraphBench(new GraphOptions { UnitsPerMinute = 1_000_000, UnitsPerDay = 10_000_000, LongestWait = TimeSpan.FromMinutes(6), Share = 1 });
        bench.Service.Then(HttpStatusCode.OK, Invited);
        for (var i = 0; i < 500; i++)
            await bench.Time.RunAsync(() => bench.Calls.Permissions.InviteAsync(File, [Grantee.Person("a@midorino.example")], ItemRole.Write, CancellationToken.None));

        var times = bench.Service.Requests.Select(r => r.At).ToList();
        Assert.Equal(500, times.Count);
        Assert.All(times, start => Assert.True(times.Count(t => t >= start && t < start + TimeSpan.FromMinutes(5)) <= 300));
    }

    [Fact]
    public async Task R5_RemainingToldByTheService_IsNotOverspent_AndNoneIsNeeded()
    {
        using var bench = new GraphBench(new GraphOptions { LongestWait = TimeSpan.FromMinutes(2) });
        bench.Service
            .Then(HttpStatusCode.OK, Item, ("RateLimit-Limit", "1250"), ("RateLimit-Remaining", "1"), ("RateLimit-Reset", "20"))
            .Then(HttpStatusCode.OK, Item).Then(HttpStatusCode.OK, Item);
        for (var i = 0; i < 3; i++)
            await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));

        var times = bench.Service.Requests.Select(r => r.At).ToList();
        Assert.Equal(times[0], times[1]); // the one that remains
        Assert.Equal(20, (times[2] - times[1]).TotalSeconds);
    }

    [Fact]
    public async Task R6_Batch_IsChargedRequestByRequest()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.OK, """{"responses":[]}""");

        await bench.RunAsync((calls, ct) => calls.Lists.WriteItemsAsync(new("s", "l"), [.. Enumerable.Range(0, 20).Select(i => new Microsoft365.Graph.Lists.ItemWrite(Fields(i)))], ct));

        Assert.Equal(40, bench.Pace.Spent);
    }

    [Fact]
    public async Task R44_RefusalInsideABatch_HoldsBackAll()
    {
        using var bench = new GraphBench();
        bench.Service
            .Then(HttpStatusCode.OK, """{"responses":[{"id":"1","status":429,"headers":{"Retry-After":"11"},"body":{"error":{"code":"activityLimitReached","message":"m"}}}]}""")
            .Then(HttpStatusCode.OK, Item);

        await bench.RunAsync((calls, ct) => calls.Lists.WriteItemsAsync(new("s", "l"), [new Microsoft365.Graph.Lists.ItemWrite(Fields(1))], ct));
        await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));

        Assert.Equal(11, (bench.Service.Requests[1].At - bench.Service.Requests[0].At).TotalSeconds);
    }

    [Fact]
    public async Task R35_Mailbox_SendsAtMostThirtyAMinute()
    {
        using var bench = new GraphBench(new GraphOptions { LongestWait = TimeSpan.FromMinutes(2), Share = 1 });
        bench.Service.Then(HttpStatusCode.Accepted);
        for (var i = 0; i < 100; i++)
            await bench.Time.RunAsync(() => bench.Calls.Mail.SendAsync("m@midorino.example", $"AAMk{i}", CancellationToken.None));

        var times = bench.Service.Requests.Select(r => r.At).ToList();
        Assert.All(times, start => Assert.True(times.Count(t => t >= start && t < start + TimeSpan.FromMinutes(1)) <= 30));
        Assert.Equal(0, bench.Pace.Spent); // mail costs no SharePoint units
    }

    [Fact]
    public async Task Meter_TellsWhatIsLeft_AndWhenItGrows()
    {
        using var bench = new GraphBench(new GraphOptions { UnitsPerMinute = 100, UnitsPerDay = 100_000, Share = 1 });
        bench.Service.Then(HttpStatusCode.OK, Invited);
        var before = bench.Pace.Available;
        for (var i = 0; i < 20; i++)
            await bench.RunAsync((calls, ct) => calls.Permissions.InviteAsync(File, [Grantee.Group("g")], ItemRole.Write, ct));

        Assert.Equal((100, 0, 100L), (before, bench.Pace.Available, bench.Pace.Spent));
        Assert.InRange((bench.Pace.RefillAt - bench.Time.GetUtcNow()).TotalSeconds, 59, 61);
    }

    private static Dictionary<string, Microsoft365.Graph.Lists.ListValue> Fields(int i) => new(StringComparer.Ordinal) { ["Key"] = Microsoft365.Graph.Lists.ListValue.Of($"k{i}") };
}
