using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

/// <summary>A tenant behind Kestrel on a free port of the loopback address, with an endpoint that takes its notifications.</summary>
internal sealed class HttpHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpMessageInvoker outbound = new(new SocketsHttpHandler());

    private HttpHost(Func<TenantOptions, TenantOptions> change)
    {
        Tenant = new TenantService(change(new TenantOptions { People = TestTenant.People, Outbound = outbound, Trace = TraceFiles.Shared, NotificationDelay = TimeSpan.FromMilliseconds(50) }));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddTenant(Tenant);
        app = builder.Build();
        app.MapTenant(Tenant);
        app.MapPost("/hook", async (HttpRequest request) =>
        {
            if (request.Query["validationToken"].FirstOrDefault() is { } token)
                return Results.Text(token, "text/plain");

            using var reader = new StreamReader(request.Body);
            Notified.TrySetResult(await reader.ReadToEndAsync());
            return Results.Accepted();
        });
    }

    public TenantService Tenant { get; }

    public TaskCompletionSource<string> Notified { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Origin => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<HttpHost> StartAsync(Func<TenantOptions, TenantOptions>? change = null)
    {
        var host = new HttpHost(change ?? (o => o));
        await host.app.StartAsync();
        return host;
    }

    public HttpClient Client(bool followRedirects = true) => new(new SocketsHttpHandler { AllowAutoRedirect = followRedirects })
    {
        BaseAddress = new Uri(Origin),
        DefaultRequestHeaders = { Authorization = new("Bearer", Tenant.Tokens.ForApp()) },
    };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Tenant.Dispose();
        outbound.Dispose();
    }
}
