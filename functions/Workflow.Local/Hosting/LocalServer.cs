using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Application.Endpoints.Problems;
using Workflow.Core.Findings;

namespace Workflow.Local.Hosting;

/// <summary>
/// The local edition as a web server on 127.0.0.1: pages, API, the tenant's Graph. It answers at once; while a first start is filling its folder, the API says that it is
/// busy. Killing it at any moment loses nothing that was acknowledged.
/// </summary>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly ServerOptions options;
    private readonly WebApplication web;
    private readonly LocalPages pages;
    private readonly CancellationTokenSource stopping = new();
    private Task<LocalSite> opening = null!;

    private LocalServer(ServerOptions options)
    {
        this.options = options;
        pages = new LocalPages(options.Pages);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "workflow" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton(options.Logging);
        web = builder.Build();
        web.Run(HandleAsync);
    }

    /// <summary>Where it listens, for example <c>http://127.0.0.1:5180</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Ends when the folder is open; fails when it cannot be used.</summary>
    public Task Ready => opening;

    /// <summary>The edition behind the pages, when the folder is open: for tests, which play its people.</summary>
    public async Task<LocalEdition> EditionAsync() => (await opening).Edition;

    /// <summary>Starts listening and begins to open the folder.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalServer> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        var server = new LocalServer(options);
        await server.web.StartAsync(cancellationToken);
        var addresses = server.web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Address = new Uri(addresses.First());
        server.opening = Task.Run(server.OpenAsync, CancellationToken.None);
        return server;
    }

    /// <summary>Answers what is under way, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await web.StopAsync(CancellationToken.None);
        await web.DisposeAsync();
        await opening.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (opening.IsCompletedSuccessfully)
        {
            await (await opening).DisposeAsync();
        }

        pages.Dispose();
        stopping.Dispose();
    }

    private async Task<LocalSite> OpenAsync()
    {
        if (options.WithSample)
        {
            await SampleInProgress.MakeAsync(options, new Uri(Address, "/dashboard.html"), stopping.Token);
        }

        return await LocalSite.OpenAsync(options, Address, stopping.Token);
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        LoopbackGuard.Protect(context.Response, request.Path.Value ?? "");
        if (LoopbackGuard.Refuse(request, Address?.Port ?? options.Port) is { } reason)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(reason, context.RequestAborted);
            return;
        }

        var path = request.Path;
        var isPage = !path.StartsWithSegments("/api") && !path.StartsWithSegments("/local") && !path.StartsWithSegments("/library") && !path.StartsWithSegments("/v1.0") && !path.StartsWithSegments("/_tenant");
        if (isPage)
        {
            await pages.HandleAsync(context);
        }
        else if (opening is { IsCompletedSuccessfully: true })
        {
            await (await opening).HandleAsync(context);
        }
        else
        {
            await WaitingAsync(context);
        }
    }

    /// <summary>The folder is being filled or opened: a sign of life, and for the rest a wish to come back.</summary>
    private Task WaitingAsync(HttpContext context)
    {
        var now = options.Time.GetUtcNow();
        var answer = context.Request.Path == "/api/health"
            ? Application.Endpoints.Http.ApiResponse.Empty(StatusCodes.Status204NoContent)
            : ProblemCatalogue.Answer("serviceBusy", Language.Japanese, retryAt: now.AddSeconds(1), now: now);
        return HttpBridge.WriteAsync(answer, context.Response, context.RequestAborted);
    }
}
