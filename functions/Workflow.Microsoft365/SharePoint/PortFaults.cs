using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;

namespace Workflow.Microsoft365.SharePoint;

/// <summary>What a fault of Graph means to the engine: the one place where the one becomes the other.</summary>
internal static class PortFaults
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    /// <summary>The ending of a call.</summary>
    public static PortResult ToPort(this GraphFault fault, TimeProvider time) => PortResult.Failed(StatusOf(fault), Describe(fault, time));

    /// <summary>The ending of a call that returns a value.</summary>
    public static PortResult<T> ToPort<T>(this GraphFault fault, TimeProvider time)
        where T : class => PortResult.Failed<T>(StatusOf(fault), Describe(fault, time));

    /// <summary>The ending of a call with its value turned into the port's.</summary>
    public static PortResult<TPort> ToPort<T, TPort>(this GraphResult<T> result, TimeProvider time, Func<T, TPort?> map)
        where T : notnull
        where TPort : class =>
        !result.Succeeded ? result.Fault.ToPort<TPort>(time)
        : map(result.Value) is { } value ? PortResult.Ok(value)
        : GraphFaults.Nonsense("incomplete-answer", changes: true).ToPort<TPort>(time);

    private static PortStatus StatusOf(GraphFault fault) => fault.Kind switch
    {
        _ when fault.OutcomeUnknown => PortStatus.Unknown,
        GraphFaultKind.NotFound => PortStatus.NotFound,
        GraphFaultKind.Conflict or GraphFaultKind.Changed => PortStatus.Conflict,
        GraphFaultKind.Locked => PortStatus.Locked,
        GraphFaultKind.Throttled => PortStatus.Throttled,
        GraphFaultKind.Unavailable when fault.RetryAfter is not null => PortStatus.Throttled, // held back by our circuit breaker: not sent
        GraphFaultKind.Unavailable or GraphFaultKind.NoAnswer or GraphFaultKind.Nonsense => PortStatus.Unknown,
        _ => PortStatus.Refused,
    };

    private static PortFault Describe(GraphFault fault, TimeProvider time) =>
        new(fault.Code, fault.RequestId ?? "", StatusOf(fault) == PortStatus.Throttled ? time.GetUtcNow() + (fault.RetryAfter ?? Soon) : null);
}
