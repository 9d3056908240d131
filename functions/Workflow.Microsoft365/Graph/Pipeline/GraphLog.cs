using Microsoft.Extensions.Logging;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>What is logged about calls: ids, codes and times. No address (it holds names), no body, no token.</summary>
internal static partial class GraphLog
{
    [LoggerMessage(1, LogLevel.Information, "Graph {Method} to {Workload}: try {Attempt} ended with {Status}, next in {DelaySeconds} s")]
    public static partial void Retrying(ILogger logger, string method, GraphWorkload workload, int attempt, int? status, double delaySeconds);

    [LoggerMessage(2, LogLevel.Warning, "Graph {Method} to {Workload} failed with {Status}, request-id {RequestId}, outcome unknown: {Unknown}")]
    public static partial void Failed(ILogger logger, string method, GraphWorkload workload, int status, string? requestId, bool unknown);

    [LoggerMessage(3, LogLevel.Warning, "Graph calls to {Workload} are held back for {Seconds} s: too many failed")]
    public static partial void CircuitOpened(ILogger logger, GraphWorkload workload, double seconds);

    [LoggerMessage(4, LogLevel.Error, "No token for Graph could be had: {Cause}")]
    public static partial void NoToken(ILogger logger, string cause);
}
