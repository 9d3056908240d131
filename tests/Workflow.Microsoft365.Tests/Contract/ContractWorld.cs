using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Pipeline;
using Workflow.Microsoft365.Graph.Tracing;
using Workflow.Microsoft365.SharePoint;
using Workflow.Microsoft365.Tests.Graph;

namespace Workflow.Microsoft365.Tests.Contract;

/// <summary>A local tenant in memory, the real pipeline before it, and a clock of its own; every call is traced.</summary>
public sealed class ContractWorld : IDisposable
{
    public const string Coordinator = "jimukyoku@midorino.example";
    public const string Kodomo = "kodomo@midorino.example";
    public const string Kankyo = "kankyo@midorino.example";
    public const string GroupId = "6f1d2c3b-0a9e-4d8c-b7a6-1f2e3d4c5b6a";
    public const string InnerGroupId = "7a1d2c3b-0a9e-4d8c-b7a6-1f2e3d4c5b6b";
    private static int seeds = 1_000;
    private readonly MemoryStream traced = new();
    private readonly GraphTrace trace;
    private readonly GraphPipeline pipeline;
    private readonly List<HttpClient> clients = [];
    private readonly HttpMessageInvoker outbound = new(new Echo());

    public ContractWorld(Func<TenantOptions, TenantOptions>? change = null)
    {
        trace = new GraphTrace(traced);
        var options = new TenantOptions
        {
            Time = Time, Seed = Interlocked.Increment(ref seeds), RegisterUnknownPeople = false, Trace = trace, PageSize = 3, Outbound = outbound,
            People = new PeopleSeed
            {
                Coordinators = [Coordinator],
                Users = [new(Coordinator, "企画課 事務局"), new(Kodomo, "こども課 担当"), new(Kankyo, "環境課 担当")],
                Groups = [new(GroupId, "こども課", [Kodomo, InnerGroupId]), new(InnerGroupId, "応援", [Kankyo])],
            },
        };
        Tenant = new TenantService(change?.Invoke(options) ?? options);
        Options = new GraphOptions
        {
            BaseAddress = new Uri(InProcessTenantHandler.Origin), TryTimeout = GraphBench.TryTimeout, TotalTimeout = GraphBench.TryTimeout * 2, UnitsPerMinute = 1_000_000, UnitsPerDay = 10_000_000, SharingCallsPerFiveMinutes = 10_000,
        };
        pipeline = new GraphPipeline(Options, new StaticTokenCredential(Tenant.Tokens.ForApp()), Time, new Random(5), NullLogger.Instance);
    }

    public ManualTime Time { get; } = new();

    public TenantService Tenant { get; }

    public GraphOptions Options { get; }

    public GraphPace Pace => pipeline.Pace;

    public Interference Between { get; private set; } = null!;

    public SharePointSettings Settings => new() { SiteHost = Tenant.Options.SiteHost, SitePath = Tenant.Options.SitePath, CreateMissing = true };

    public string Trace => System.Text.Encoding.UTF8.GetString(traced.ToArray());

    /// <summary>A client over the shared handlers, with a place for interference between it and the tenant.</summary>
    public HttpClient CreateClient()
    {
        Between = new Interference(new InProcessTenantHandler(Tenant, followRedirects: false));
        var client = pipeline.CreateClient(Between);
        clients.Add(client);
        return client;
    }

    /// <summary>The handlers, for an implementation that builds its client itself; the tenant is the innermost.</summary>
    public IReadOnlyList<DelegatingHandler> CreateHandlers(out HttpMessageHandler primary)
    {
        primary = Between = new Interference(new InProcessTenantHandler(Tenant, followRedirects: false));
        return pipeline.CreateHandlers();
    }

    public Task<T> RunAsync<T>(Func<Task<T>> work) => Time.RunAsync(work);

    /// <summary>Lets time pass, and what is due in the tenant happen.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Time.Advance(time);
        await Tenant.PumpAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        clients.ForEach(client => client.Dispose());
        pipeline.Dispose();
        Tenant.Dispose();
        outbound.Dispose();
        trace.Dispose();
        traced.Dispose();
    }

    /// <summary>Answers the validation handshake of a subscription.</summary>
    private sealed class Echo : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var token = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query)["validationToken"];
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(token ?? "") });
        }
    }
}
