using Microsoft.Extensions.Logging;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Pipeline;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Microsoft365.Tests.Graph;

/// <summary>The HTTP implementation over the real pipeline, a scripted service and a manual clock.</summary>
public sealed class GraphBench : IDisposable
{
    public const string Secret = "not-for-any-log";
    public static readonly TimeSpan TryTimeout = TimeSpan.FromHours(1);
    private readonly GraphPipeline pipeline;
    private readonly HttpClient client;

    public GraphBench(GraphOptions? options = null, GraphTrace? trace = null)
    {
        // Time-outs far beyond any wait, so that the manual clock can tell the two apart.
        options = (options ?? new GraphOptions()) with { TryTimeout = TryTimeout, TotalTimeout = TryTimeout * 2 };
        Service = new ScriptedService(Time);
        pipeline = new GraphPipeline(options, new StaticTokenCredential(Secret), Time, new Random(7), Log, trace);
        client = pipeline.CreateClient(Service);
        Calls = new HttpGraphCalls(client, options.PageLimit);
    }

    public ManualTime Time { get; } = new();

    public ScriptedService Service { get; }

    public ListLog Log { get; } = new();

    public IGraphCalls Calls { get; }

    public GraphPace Pace => pipeline.Pace;

    public Task<GraphResult<T>> RunAsync<T>(Func<IGraphCalls, CancellationToken, Task<GraphResult<T>>> call)
        where T : notnull => Time.RunAsync(() => call(Calls, CancellationToken.None));

    public void Dispose()
    {
        client.Dispose();
        pipeline.Dispose();
    }

    /// <summary>Keeps what was logged, as text.</summary>
    public sealed class ListLog : ILogger
    {
        public IList<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");
    }
}
