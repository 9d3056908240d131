using Microsoft.Extensions.Logging;
using Workflow.Application.Engine;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Pipeline;
using Workflow.Microsoft365.Library;
using Workflow.Microsoft365.Ledger;
using Workflow.Microsoft365.Notices;
using Workflow.Microsoft365.Notices.Smtp;
using Workflow.Microsoft365.People;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Local.Hosting;

/// <summary>
/// Workflow on one machine: the local tenant, and above it the very client, ports and engine that talk to Microsoft 365. Only the address and the credential
/// differ. Safe for concurrent use.
/// </summary>
public sealed class LocalEdition : IDisposable
{
    private readonly GraphPipeline pipeline;
    private readonly HttpClient webhooks;
    private readonly LibraryWatch watch;

    /// <summary>Opens the tenant in its folder and puts the engine on it.</summary>
    /// <exception cref="IOException">The folder cannot be used, or another program holds it.</exception>
    /// <exception cref="InvalidDataException"><c>people.json</c> cannot be read.</exception>
    public LocalEdition(LocalEditionOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        SeedPeople(options);
        Tenant = new TenantService(new TenantOptions
        {
            Folder = options.Folder,
            Time = options.Time,
            Seed = options.Seed,
            Limits = options.Limits,
            FlushToDisk = options.FlushToDisk,
            Trace = options.Trace,
            Outbound = options.Outbound,
            PdfConverter = options.PdfConverter,
        });
        var graph = new GraphOptions
        {
            // Addresses of files begin with this one, so that a link in a mail leads to the pages of this server.
            BaseAddress = options.Dashboard is { } dashboard ? new Uri(dashboard.GetLeftPart(UriPartial.Authority)) : new Uri(InProcessTenantHandler.Origin),
            UnitsPerMinute = options.Limits.UnitsPerMinute,
            UnitsPerDay = options.Limits.UnitsPerDay,
            SharingCallsPerFiveMinutes = options.Limits.SharingPerFiveMinutes,
            MailPerMinute = options.Limits.MessagesPerMinute,
            ActivitiesPerSecond = options.Limits.ActivityPerSecond,
            Company = "Local",
        };
        pipeline = new GraphPipeline(graph, new TenantCredential(Tenant.Tokens.ForApp(), options.Time), options.Time, options.Random, options.Logging.CreateLogger<GraphPipeline>());
        webhooks = new HttpClient(new InProcessTenantHandler(Tenant));
        var calls = new HttpGraphCalls(pipeline.CreateClient(new InProcessTenantHandler(Tenant)), graph.PageLimit);
        var sharePoint = new SharePointSettings { SiteHost = Tenant.Options.SiteHost, SitePath = Tenant.Options.SitePath, CreateMissing = true };
        var finder = new SharePointFinder(calls, sharePoint);
        var library = new SharePointLibrary(calls, finder, sharePoint, options.Time);
        var files = new SurveyFiles();
        Services = new EngineServices(
            library,
            new SurveyLedger(new SharePointLedger(calls, finder, options.Time)),
            new NoticeChannels(Mail(options, calls), Cards(options)),
            new EntraPeople(calls, options.Time),
            files,
            new DefinitionStore(library, files),
            new NoticeComposer(new NoticeLinks(options.Dashboard)),
            pipeline.Pace,
            options.Time,
            new EngineSettings { Host = "local", IsOnlyProcessOfHost = true });
        watch = new LibraryWatch(library, options.Time);
        Engine = new SurveyEngine(Services, watch, new Random(options.Random.Next()));
    }

    /// <summary>The tenant.</summary>
    public TenantService Tenant { get; }

    /// <summary>What the engine and the use cases work with.</summary>
    public EngineServices Services { get; }

    /// <summary>The engine.</summary>
    public SurveyEngine Engine { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        watch.Dispose();
        webhooks.Dispose();
        pipeline.Dispose();
        Tenant.Dispose();
    }

    private static IMailRoute Mail(LocalEditionOptions options, IGraphCalls calls) =>
        options.Smtp is { } relay ? new SmtpMail(relay, options.Time) : new OutlookMail(calls, options.Mailbox, options.Time);

    private TeamsCards Cards(LocalEditionOptions options)
    {
        var fault = WebhookAddress.Read(Tenant.WebhookUrl("http://127.0.0.1", "jimukyoku"), out var address);
        return fault is null ? new TeamsCards(webhooks, address!, options.Time) : throw new InvalidOperationException(fault);
    }

    private static void SeedPeople(LocalEditionOptions options)
    {
        var file = Path.Combine(options.Folder, "people.json");
        if (!File.Exists(file))
        {
            new PeopleSeed
            {
                Coordinators = options.Coordinators,
                Users = [.. options.Coordinators.Append(options.Mailbox).Distinct().Select(upn => new PersonSeed(upn, upn.Split('@')[0]))],
            }.Write(file);
        }
    }
}
