using Workflow.Application.Ports;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Ledger;
using Workflow.Microsoft365.Library;
using Workflow.Microsoft365.SharePoint;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Microsoft365.Tests.SharePoint;

/// <summary>The ports over the local tenant.</summary>
public sealed class PortWorld : IDisposable
{
    private readonly SharePointFinder finder;

    public PortWorld(Func<SharePointSettings, SharePointSettings>? change = null, Func<TenantOptions, TenantOptions>? tenant = null)
    {
        World = new ContractWorld(tenant);
        Graph = new HttpGraphCalls(World.CreateClient(), World.Options.PageLimit);
        var settings = change?.Invoke(World.Settings) ?? World.Settings;
        finder = new SharePointFinder(Graph, settings);
        Library = new SharePointLibrary(Graph, finder, settings, World.Time);
        Ledger = new SharePointLedger(Graph, finder, World.Time);
    }

    public ContractWorld World { get; }

    public IGraphCalls Graph { get; }

    public ISurveyLibrary Library { get; }

    public ILedger Ledger { get; }

    public async Task<T> OkAsync<T>(Func<CancellationToken, Task<PortResult<T>>> call)
        where T : class
    {
        var result = await RunAsync(call);
        Assert.True(result.IsOk, $"{result.Status} {result.Fault}");
        return result.Value;
    }

    public async Task<PortStatus> StatusAsync<T>(Func<CancellationToken, Task<PortResult<T>>> call)
        where T : class => (await RunAsync(call)).Status;

    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call) => World.RunAsync(() => call(CancellationToken.None));

    public void Dispose()
    {
        finder.Dispose();
        World.Dispose();
    }
}
