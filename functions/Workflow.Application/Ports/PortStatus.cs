namespace Workflow.Application.Ports;

/// <summary>How a call to the outside world ended. Every ending is a value; an exception from a port is a defect or a cancellation.</summary>
public enum PortStatus
{
    /// <summary>Done, or already so.</summary>
    Ok,

    /// <summary>The thing asked for does not exist (any more).</summary>
    NotFound,

    /// <summary>A thing of that name or key exists already, or the version given is no longer the newest. Nothing was changed.</summary>
    Conflict,

    /// <summary>Somebody has the file open; nothing was changed.</summary>
    Locked,

    /// <summary>Too many calls; nothing was changed. Not before <see cref="PortFault.RetryAt"/>.</summary>
    Throttled,

    /// <summary>No usable answer came (time-out, broken line, 5xx, nonsense): the call may have worked or not.</summary>
    Unknown,

    /// <summary>The service refuses for good: no right, a bad request, a limit. Repeating does not help; a person must act.</summary>
    Refused,
}
