namespace Workflow.Microsoft365.Graph;

/// <summary>What a fault means to a caller, whatever body the service sent with it.</summary>
public enum GraphFaultKind
{
    /// <summary>The request itself is wrong (400, 405, 406, 415, 422 …): repeating it is pointless.</summary>
    Rejected,

    /// <summary>401 or 403: the application lacks a permission.</summary>
    Denied,

    /// <summary>404: no such thing.</summary>
    NotFound,

    /// <summary>409: the name or the unique value is taken.</summary>
    Conflict,

    /// <summary>412: somebody changed it since it was read.</summary>
    Changed,

    /// <summary>410: a delta link is too old; start over (R30).</summary>
    Gone,

    /// <summary>423: somebody has the file open (R10; the body varies, the status decides).</summary>
    Locked,

    /// <summary>429, or 503 with Retry-After: wait <see cref="GraphFault.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>5xx: the service is ill, or the circuit breaker holds calls back.</summary>
    Unavailable,

    /// <summary>No answer: connection lost, time-out.</summary>
    NoAnswer,

    /// <summary>An answer that cannot be understood: HTML, empty, truncated, wrong types, endless pages.</summary>
    Nonsense,

    /// <summary>A file larger than the caller's limit.</summary>
    TooLarge,
}
