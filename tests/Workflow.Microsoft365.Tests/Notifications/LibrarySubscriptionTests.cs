using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Notifications;
using Workflow.Microsoft365.SharePoint;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Microsoft365.Tests.Notifications;

/// <summary>A process keeps one subscription alive, and leaves none behind for long.</summary>
public sealed class LibrarySubscriptionTests : IDisposable
{
    private readonly ContractWorld world = new();
    private readonly SharePointFinder finder;
    private readonly LibrarySubscription subscription;
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private int secrets;

    public LibrarySubscriptionTests()
    {
        var graph = new HttpGraphCalls(world.CreateClient(), world.Options.PageLimit);
        finder = new SharePointFinder(graph, world.Settings);
        subscription = new LibrarySubscription(graph, finder, new Uri("https://api.midorino.example/api/graph/notifications"), world.Time, () => $"secret-{++secrets}");
    }

    [Fact]
    public async Task Subscription_IsMadeOnce_ThenRenewed()
    {
        var (wait, fault) = await KeepAsync();
        await world.PassAsync(wait);
        var (again, second) = await KeepAsync();

        Assert.Null(fault);
        Assert.Null(second);
        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30)), (wait, again));
        Assert.Equal(["secret-1"], known.Values);
    }

    [Fact]
    public async Task Subscription_ThatEndedMeanwhile_IsMadeAnew()
    {
        await KeepAsync();
        await world.PassAsync(TimeSpan.FromHours(2));

        var (_, fault) = await KeepAsync();

        Assert.Null(fault);
        Assert.Equal(["secret-2"], known.Values);
    }

    [Fact]
    public async Task End_TakesItAway()
    {
        await KeepAsync();

        await world.RunAsync(async () =>
        {
            await subscription.EndAsync(id => known.Remove(id), CancellationToken.None);
            return true;
        });

        Assert.Empty(known);
        Assert.Contains(world.Between.Requests, request => request.StartsWith("DELETE /v1.0/subscriptions/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fault_IsTold_AndTriedAgainLater()
    {
        await world.RunAsync(() => finder.FindAsync(CancellationToken.None)); // the place is known
        world.Between.LosesAnswer = request => request.RequestUri!.AbsolutePath.EndsWith("/subscriptions", StringComparison.Ordinal);

        var (wait, fault) = await KeepAsync();

        Assert.NotNull(fault);
        Assert.Equal(TimeSpan.FromMinutes(5), wait);
        Assert.Empty(known);
    }

    public void Dispose()
    {
        finder.Dispose();
        world.Dispose();
    }

    private Task<(TimeSpan Wait, Microsoft365.Graph.GraphFault? Fault)> KeepAsync() =>
        world.RunAsync(() => subscription.KeepAsync(known.Add, id => known.Remove(id), CancellationToken.None));
}
