using Azure.Core;
using Microsoft.Extensions.Logging;
using Polly;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// Everything below an implementation of <see cref="IGraphCalls"/>: resilience, redirections, credential, identification, trace. One instance an application, since
/// all its callers share one pace; handlers may be made of it as often as needed (HttpClientFactory, the official SDK).
/// </summary>
public sealed class GraphPipeline : IDisposable
{
    private readonly GraphOptions options;
    private readonly TokenCredential credential;
    private readonly TokenCredential? teams;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly GraphTrace? trace;
    private readonly SemaphoreSlim mail;
    private readonly Dictionary<GraphWorkload, ResiliencePipeline<HttpResponseMessage>> pipelines;
    private readonly LockedRandom random;

    /// <summary>Builds the pipeline.</summary>
    /// <param name="options">Settings without faults.</param>
    /// <param name="credential">Where tokens come from.</param>
    /// <param name="time">The clock; a virtual one in simulations.</param>
    /// <param name="random">Randomness for jitter and request ids.</param>
    /// <param name="logger">Where ids and codes are logged.</param>
    /// <param name="trace">Where calls are written whole; null for nowhere. Not disposed.</param>
    /// <param name="teams">Where tokens for notices in Teams come from; null for the same.</param>
    /// <exception cref="ArgumentException">The settings have faults; the message lists them all.</exception>
    public GraphPipeline(GraphOptions options, TokenCredential credential, TimeProvider time, Random random, ILogger logger, GraphTrace? trace = null, TokenCredential? teams = null)
    {
        if (options.Faults() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join('\n', faults), nameof(options));
        this.options = options;
        this.credential = credential;
        this.teams = teams;
        this.time = time;
        this.logger = logger;
        this.trace = trace;
        this.random = new LockedRandom(random);
        mail = new SemaphoreSlim(options.MailConcurrency);
        Pace = new GraphPace(options, time);
        var resilience = new GraphResilience(options, Pace, time, this.random.NextDouble, logger, mail);
        pipelines = Enum.GetValues<GraphWorkload>().ToDictionary(workload => workload, resilience.Build);
    }

    /// <summary>The limits, shared by all callers.</summary>
    public GraphPace Pace { get; }

    /// <summary>Fresh handlers, outermost first, over the shared state.</summary>
    public IReadOnlyList<DelegatingHandler> CreateHandlers()
    {
        List<DelegatingHandler> handlers =
        [
            new ResilienceHandler(pipelines, options, logger),
            new RedirectHandler(),
            new CredentialHandler(credential, teams, options, logger),
            new IdentificationHandler(options, random.NextGuid),
        ];
        if (trace is not null)
            handlers.Add(new TraceHandler(trace, time));
        return handlers;
    }

    /// <summary>A client for <see cref="Http.HttpGraphCalls"/> over these handlers.</summary>
    /// <param name="primary">What sends in the end; null for the network. Disposed with the client.</param>
    public HttpClient CreateClient(HttpMessageHandler? primary = null)
    {
        var inner = primary ?? CreatePrimaryHandler();
        foreach (var handler in CreateHandlers().Reverse())
        {
            handler.InnerHandler = inner;
            inner = handler;
        }

        return new HttpClient(inner) { BaseAddress = options.Root, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The handler that sends over the network. It follows no redirection by itself and renews connections, so a changed address is noticed.</summary>
    public static HttpMessageHandler CreatePrimaryHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    /// <inheritdoc/>
    public void Dispose() => mail.Dispose();
}
