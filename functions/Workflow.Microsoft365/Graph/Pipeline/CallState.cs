using Polly;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>What one call remembers over its tries.</summary>
/// <param name="request">The request.</param>
internal sealed class CallState(HttpRequestMessage request)
{
    /// <summary>Where the pipeline keeps it.</summary>
    public static readonly ResiliencePropertyKey<CallState> Key = new("workflow.graph.call");

    /// <summary>The request.</summary>
    public HttpRequestMessage Request { get; } = request;

    /// <summary>Whether an earlier or the last try may have taken effect.</summary>
    public bool Doubt { get; set; }
}
