using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Application.Ports;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Pipeline;
using Workflow.Microsoft365.Graph.Tracing;
using Workflow.Microsoft365.Ledger;
using Workflow.Microsoft365.Library;
using Workflow.Microsoft365.Notices;
using Workflow.Microsoft365.People;
using Workflow.Microsoft365.SharePoint;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Tenant;

/// <summary>The real thing without sockets: the ports on Microsoft Graph, the whole pipeline, and the local tenant, which fails by seed.</summary>
internal sealed class TenantWorld : IWorld
{
    private const string Coordinator = "kankyo@midorino.example";
    private readonly TenantService tenant;
    private readonly FaultPlan faults;
    private readonly int seed;
    private readonly bool hasCards;
    private readonly Refusals refusals = new();
    private int processes;

    public TenantWorld(int seed, double faultRate, GraphTrace? trace = null, int pageSize = 5)
    {
        this.seed = seed;
        Clock = new VirtualClock(MadeUpSurvey.Start);
        faults = new FaultPlan(seed, [.. (trace is null ? [.. Honest, .. Spoilt] : Honest).Select(k => new FaultRule(k, faultRate)
        {
            // A truncated body can only be put into an answer of its own, not into one part of a batch.
            Operation = k == FaultKind.Truncated ? "GET *" : "*",
            Duration = TimeSpan.FromSeconds(10),
            RetryAfter = 15,
        })]);
        hasCards = seed % 2 == 0;
        tenant = new TenantService(new TenantOptions
        {
            Time = Clock,
            Seed = seed,
            Faults = faults,
            Trace = trace,
            PageSize = pageSize,
            RewriteOfficeFiles = false, // a simulated workbook is no Office file; that rule is proven by the tenant's own tests
            People = new PeopleSeed { Coordinators = [Coordinator], Users = [new PersonSeed(Coordinator, "環境政策課")] },
        });
    }

    /// <summary>Misfortune whose answers are still the service's own.</summary>
    private static FaultKind[] Honest { get; } =
    [
        FaultKind.Throttled, FaultKind.ServerError, FaultKind.Unavailable, FaultKind.GatewayTimeout, FaultKind.TimeoutAfterSuccess, FaultKind.Locked, FaultKind.Stall,
        FaultKind.CrashBefore, FaultKind.CrashAfter,
    ];

    /// <summary>Misfortune on the way, and 412 where no condition was set: the service never said this, and it cannot be held to the metadata.</summary>
    private static FaultKind[] Spoilt { get; } =
    [
        FaultKind.Stale, FaultKind.Cut, FaultKind.AnswerLost, FaultKind.BodyCut, FaultKind.Html, FaultKind.Empty, FaultKind.Truncated, FaultKind.WrongTypes, FaultKind.EndlessPages,
    ];

    public VirtualClock Clock { get; }

    /// <summary>Resource units by minute and operation, as the service counts them.</summary>
    public ResourceUnitMeter Meter => tenant.Meter;

    /// <summary>Requests answered with 429 or 503, those within a <c>$batch</c> included.</summary>
    public int Refused => refusals.Count;

    public int Faults => faults.Struck;

    public IEnumerable<SeenFile> Files => tenant.View.Files.Select(f => new SeenFile(new FileId(f.ItemId), Path.GetFileName(f.Path)));

    public IReadOnlyList<LeftNotice> Mails => [.. tenant.View.Mails.Select(m => new LeftNotice(m.At, m.Key ?? ""))];

    public IReadOnlyList<LeftNotice> Cards => [];

    public IReadOnlyList<string> Overwrites => [];

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> History => tenant.View.ListItems("進捗調査履歴")
        .Select(i => (IReadOnlyDictionary<string, string>)i.ToDictionary(c => c.Key, c => c.Value.ValueKind == JsonValueKind.String ? c.Value.GetString()! : c.Value.ToString()))
        .ToDictionary(i => i["Key"]);

    public ReadOnlyMemory<byte>? Content(FileId file) =>
        tenant.View.Files.Any(f => f.ItemId == file.Value) ? tenant.View.Content(file.Value) : (ReadOnlyMemory<byte>?)null;

    public bool Save(FileId file, ReadOnlyMemory<byte> content, string by) => tenant.Excel.Save(by, file.Value, content) == ExcelOutcome.Done;

    public bool Delete(FileId file) => false;

    public bool Meddle(Random random) => false;

    public async Task RunAsync(Func<Task> work)
    {
        await tenant.PumpAsync(CancellationToken.None);
        await work();
        await tenant.PumpAsync(CancellationToken.None);
    }

    public void Calm() => faults.Active = false;

    public EngineProcess Start(string host, PlainFiles files, Random random)
    {
        var options = new GraphOptions
        {
            BaseAddress = new Uri(InProcessTenantHandler.Origin),
            TryTimeout = TimeSpan.FromHours(1),
            TotalTimeout = TimeSpan.FromHours(2),
        };
        var pipeline = new GraphPipeline(options, new StaticTokenCredential(tenant.Tokens.ForApp()), Clock, new Random(seed + ++processes), NullLogger.Instance);
        var client = pipeline.CreateClient(new RefusalHandler(refusals, new InProcessTenantHandler(tenant, followRedirects: false)));
        var graph = new HttpGraphCalls(client, options.PageLimit);
        var settings = new SharePointSettings { SiteHost = tenant.Options.SiteHost, SitePath = tenant.Options.SitePath, CreateMissing = true };
        var finder = new SharePointFinder(graph, settings);
        var feed = hasCards ? new ActivityFeed(graph, new Uri("https://teams.microsoft.com/l/entity/workflow"), "進捗調査", Clock) : null;
        var ports = new EnginePorts(
            new SharePointLibrary(graph, finder, settings, Clock),
            new SharePointLedger(graph, finder, Clock),
            new NoticeChannels(new OutlookMail(graph, Coordinator, Clock), null, feed),
            new EntraPeople(graph, Clock),
            pipeline.Pace,
            new Owned(pipeline, client, finder));
        return new EngineProcess(ports, files, Clock, random, host);
    }

    public bool IsKill(Exception exception) => exception is SimulatedCrashException || (exception.InnerException is { } inner && IsKill(inner));

    public void Dispose() => tenant.Dispose();

    private sealed class Owned(params IDisposable[] parts) : IDisposable
    {
        public void Dispose()
        {
            foreach (var part in parts)
            {
                part.Dispose();
            }
        }
    }
}
