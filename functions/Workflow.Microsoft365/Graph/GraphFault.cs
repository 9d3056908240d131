namespace Workflow.Microsoft365.Graph;

/// <summary>Why a Graph call failed. It holds codes and ids only, so it may be logged whole.</summary>
/// <param name="Kind">What it means to a caller; branch on this.</param>
/// <param name="Code">Graph's error code (<c>itemNotFound</c>), or a code of ours in lower case with hyphens where Graph gave none (<c>no-answer</c>).</param>
public sealed record GraphFault(GraphFaultKind Kind, string Code)
{
    /// <summary>The HTTP status, when an answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The codes of the nested inner errors, outermost first.</summary>
    public IReadOnlyList<string> InnerCodes { get; init; } = [];

    /// <summary>Microsoft's <c>request-id</c>: what their support asks for.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service, or our own pacing, asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether the call may nevertheless have taken effect: the answer was lost, timed out or was unreadable, or the refusal came to a repetition after such
    /// a doubt (a 412 or 409 may then be the echo of our own success). Never repeat a call that creates before having looked.
    /// </summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>Whether trying again later, unchanged, may succeed.</summary>
    public bool Transient => Kind is GraphFaultKind.Throttled or GraphFaultKind.Unavailable or GraphFaultKind.NoAnswer or GraphFaultKind.Locked;

    /// <summary>Code, status and request id, for logs and notices to the coordinator.</summary>
    public override string ToString() => $"{Code} ({Status?.ToString() ?? "-"}, {RequestId ?? "-"})";
}
