using System.Net.Http.Headers;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Conformance;

/// <summary>The local tenant seen through the SDK as Microsoft ships it: its own handlers, none of ours.</summary>
public sealed class SdkTenant : IDisposable
{
    private readonly HttpClient http;

    public SdkTenant()
    {
        http = GraphClientFactory.Create(finalHandler: new InProcessTenantHandler(World.Tenant));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", World.Tenant.Tokens.ForApp());
        Graph = new GraphServiceClient(http, new AnonymousAuthenticationProvider(), World.Options.Root.AbsoluteUri.TrimEnd('/'));
    }

    public ContractWorld World { get; } = new();

    public GraphServiceClient Graph { get; }

    public string Drive => World.Tenant.DefaultDriveId;

    public string Site => World.Tenant.SiteId;

    /// <summary>Runs calls while the tenant's clock moves.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work) => World.RunAsync(work);

    /// <summary>Runs calls while the tenant's clock moves.</summary>
    public Task RunAsync(Func<Task> work) => World.RunAsync(async () =>
    {
        await work();
        return true;
    });

    public void Dispose()
    {
        Graph.Dispose();
        http.Dispose();
        World.Dispose();
    }
}
