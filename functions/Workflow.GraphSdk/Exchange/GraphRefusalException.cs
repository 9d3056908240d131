using Workflow.Microsoft365.Graph;

namespace Workflow.GraphSdk.Exchange;

/// <summary>Carries a fault through the SDK, which knows failures as exceptions only; <see cref="SdkAnswer"/> makes a value of it again.</summary>
/// <param name="fault">What went wrong.</param>
public sealed class GraphRefusalException(GraphFault fault) : Exception(fault.ToString())
{
    /// <summary>What went wrong.</summary>
    public GraphFault Fault { get; } = fault;
}
