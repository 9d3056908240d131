using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Workflow.Application.Endpoints;
using Workflow.Application.Endpoints.Graph;
using Workflow.Application.Engine;
using Workflow.Local.Commands;
using Workflow.Local.Tenant;

namespace Workflow.Local.Hosting;

/// <summary>An open local edition with everything that answers requests and works in the background.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly LocalEdition edition;
    private readonly EngineLoop loop;
    private readonly TenantBackground background;
    private readonly Dispatcher dispatcher;
    private readonly LocalIdentity identity;
    private readonly LocalPeople people;
    private readonly LocalRoutes routes;
    private readonly LibraryPage library;

    private LocalSite(LocalEdition edition, ServerOptions options)
    {
        this.edition = edition;
        var logger = options.Logging.CreateLogger<LocalSite>();
        var wishes = new EngineWishes();
        background = new TenantBackground(edition.Tenant);
        var api = new ApiServices(edition.Services, edition.Engine, wishes.Wake, new GraphSubscriptions(wishes.WakeAll), ProductVersion.Text);
        var sweep = new SurveySweep(edition.Services, edition.Engine, (survey, outcome, defect) =>
        {
            LocalLog.Told(logger, survey, outcome, defect);
            if (outcome is { HasActed: true })
            {
                api.Models.Forget(survey);
            }
        });
        loop = new EngineLoop(sweep, wishes, options.EngineInterval, options.Time);
        dispatcher = new Dispatcher(api, (operation, defect) => LocalLog.RequestFailed(logger, operation, defect));
        people = new LocalPeople(options.Data, api.Models);
        identity = new LocalIdentity(edition.Tenant, people);
        routes = new LocalRoutes(people, identity);
        library = new LibraryPage(edition.Tenant, options.Data);
    }

    /// <summary>The tenant and the engine.</summary>
    public LocalEdition Edition => edition;

    /// <summary>Opens the folder and starts the background work.</summary>
    public static async Task<LocalSite> OpenAsync(ServerOptions options, Uri origin, CancellationToken cancellationToken)
    {
        var site = new LocalSite(
            new LocalEdition(new LocalEditionOptions
            {
                Folder = options.Data,
                Time = options.Time,
                Random = options.Random,
                Dashboard = new Uri(origin, "/dashboard.html"),
                Limits = OwnMachine.Limits,
                Trace = options.Trace,
                PdfConverter = options.PdfConverter,
                Logging = options.Logging,
            }),
            options);
        await site.people.AllAsync(cancellationToken);
        await site.background.StartAsync(cancellationToken);
        await site.loop.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>Answers a request of the API, of the choice who to be, or of the tenant's Graph.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/local", StringComparison.Ordinal))
        {
            await routes.HandleAsync(context);
        }
        else if (path.StartsWithSegments("/library", StringComparison.Ordinal))
        {
            await library.HandleAsync(context, identity.Of(context.Request).Name);
        }
        else if (path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            HttpBridge.LiftLimit(context);
            var answer = await dispatcher.DispatchAsync(HttpBridge.Read(context.Request), identity.Of(context.Request), context.RequestAborted);
            await HttpBridge.WriteAsync(answer, context.Response, context.RequestAborted);
        }
        else
        {
            await TenantHost.HandleAsync(edition.Tenant, context);
        }
    }

    /// <summary>Stops the background work between two steps and closes the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await loop.StopAsync(CancellationToken.None);
        await background.StopAsync(CancellationToken.None);
        loop.Dispose();
        background.Dispose();
        edition.Dispose();
    }
}
