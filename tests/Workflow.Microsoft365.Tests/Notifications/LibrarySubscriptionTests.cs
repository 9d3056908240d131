using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Notifications;
using Workflow.Microsoft365.SharePoint;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Microsoft365.Tests.Notifications;

/// <summary>One subscription stays alive, whichever process looks after it.</summary>
public sealed class LibrarySubscriptionTests : IDisposable
{
    private const string Secret = "0123456789abcdef0123";
    private readonly ContractWorld world = new();
    private readonly HttpGraphCalls graph;
    private readonly SharePointFinder finder;
    private readonly LibrarySubscription subscription;
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public LibrarySubscriptionTests()
    {
        graph = new HttpGraphCalls(world.CreateClient(), world.Options.PageLimit);
        finder = new SharePointFinder(graph, world.Settings);
        subscription = Process(Secret);
    }

    [Fact]
    public async Task Subscription_IsMadeOnce_AndLeftAloneWhileItHasLongToLive()
    {
        var (wait, fault) = await KeepAsync(subscription);
        await world.PassAsync(wait);
        var (_, second) = await KeepAsync(subscription);

        Assert.Null(fault);
        Assert.Null(second);
        Assert.Equal([Secret], known.Values);
        Assert.Equal(["POST"], Writes());
    }

    [Fact]
    public async Task Subscription_CalledEveryMinute_AsksGraphOnceInAWhile()
    {
        for (var minute = 0; minute < 10; minute++)
        {
            await KeepAsync(subscription);
            await world.PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Single(world.Between.Requests, r => r == "GET /v1.0/subscriptions");
    }

    [Fact]
    public async Task Subscription_OfAProcessThatIsGone_IsTakenOverAndRenewedByTheNext()
    {
        await KeepAsync(subscription);
        await world.PassAsync(TimeSpan.FromHours(25));
        var before = known.Keys.Single();
        known.Clear();

        var (_, fault) = await KeepAsync(Process(Secret));

        Assert.Null(fault);
        Assert.Equal([before], known.Keys);
        Assert.Equal(["POST", "PATCH"], Writes());
        await world.PassAsync(TimeSpan.FromHours(25)); // past its first end
        Assert.Single(await LivingAsync());
    }

    [Fact]
    public async Task Subscription_ThatEndedMeanwhile_IsMadeAnew()
    {
        await KeepAsync(subscription);
        await world.PassAsync(TimeSpan.FromDays(3));

        var (_, fault) = await KeepAsync(subscription);

        Assert.Null(fault);
        Assert.Equal(2, known.Count);
        Assert.Single(await LivingAsync());
    }

    [Fact]
    public async Task Subscription_WithASecretThatWasChanged_IsReplaced()
    {
        await KeepAsync(subscription);
        known.Clear();

        await KeepAsync(Process("another-secret-0123"));

        Assert.Equal(["another-secret-0123"], known.Values);
        Assert.Equal(known.Keys, (await LivingAsync()).Select(s => s.Id));
    }

    [Fact]
    public async Task Fault_IsTold_AndTriedAgainLater()
    {
        await world.RunAsync(() => finder.FindAsync(CancellationToken.None)); // the place is known
        world.Between.LosesAnswer = request => request.RequestUri!.AbsolutePath.EndsWith("/subscriptions", StringComparison.Ordinal);

        var (wait, fault) = await KeepAsync(subscription);

        Assert.NotNull(fault);
        Assert.Equal(TimeSpan.FromMinutes(5), wait);
        Assert.Empty(known);
    }

    public void Dispose()
    {
        finder.Dispose();
        world.Dispose();
    }

    private LibrarySubscription Process(string secret) =>
        new(graph, finder, new NotificationSettings(new Uri("https://api.midorino.example/api/graph/notifications"), secret), world.Time);

    private IEnumerable<string> Writes() => world.Between.Requests.Where(r => r.Contains("/v1.0/subscriptions", StringComparison.Ordinal)).Select(r => r.Split(' ')[0]).Where(m => m != "GET");

    private async Task<IReadOnlyList<Microsoft365.Graph.Subscriptions.Subscription>> LivingAsync() =>
        (await world.RunAsync(() => graph.Subscriptions.ListAsync(CancellationToken.None))).Value!;

    private Task<(TimeSpan Wait, Microsoft365.Graph.GraphFault? Fault)> KeepAsync(LibrarySubscription process) =>
        world.RunAsync(() => process.KeepAsync((id, secret) => known[id] = secret, CancellationToken.None));
}
