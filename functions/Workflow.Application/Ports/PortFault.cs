namespace Workflow.Application.Ports;

/// <summary>Why a call did not end well; for logs and for what the coordinator is told.</summary>
/// <param name="Code">The service's own error code, for example <c>resourceLocked</c>; never a text with names or content.</param>
/// <param name="RequestId">What the service's support asks for; empty when no answer came.</param>
/// <param name="RetryAt">With <see cref="PortStatus.Throttled"/>: the earliest time to try again.</param>
public sealed record PortFault(string Code, string RequestId = "", DateTimeOffset? RetryAt = null);
