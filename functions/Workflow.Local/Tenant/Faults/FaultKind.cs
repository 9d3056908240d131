namespace Workflow.Local.Tenant;

/// <summary>What can go wrong with a call on purpose.</summary>
public enum FaultKind
{
    /// <summary>429 with Retry-After, not carried out.</summary>
    Throttled,

    /// <summary>500, not carried out.</summary>
    ServerError,

    /// <summary>503 with Retry-After, not carried out.</summary>
    Unavailable,

    /// <summary>504, not carried out.</summary>
    GatewayTimeout,

    /// <summary>504 although it was carried out.</summary>
    TimeoutAfterSuccess,

    /// <summary>423, not carried out: somebody has the file open.</summary>
    Locked,

    /// <summary>412, not carried out: somebody else was quicker.</summary>
    Stale,

    /// <summary>Carried out, but answered late.</summary>
    Stall,

    /// <summary>The connection breaks before the call is carried out.</summary>
    Cut,

    /// <summary>Carried out, but the connection breaks before the answer.</summary>
    AnswerLost,

    /// <summary>Carried out, but the connection breaks within the answer's body.</summary>
    BodyCut,

    /// <summary>Carried out, but a proxy's HTML page comes back with status 200.</summary>
    Html,

    /// <summary>Carried out, but the answer's body is empty.</summary>
    Empty,

    /// <summary>Carried out, but the answer's JSON ends early.</summary>
    Truncated,

    /// <summary>Carried out, but the answer's JSON holds values of wrong types.</summary>
    WrongTypes,

    /// <summary>Every page names itself as the next page.</summary>
    EndlessPages,

    /// <summary>The caller's process dies before the call reaches the service (in process only).</summary>
    CrashBefore,

    /// <summary>The caller's process dies after the call was carried out (in process only).</summary>
    CrashAfter,
}
