namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// Headers that the pipeline adds to an answer on its way up. A transport failure is handed up as an answer too, so that every implementation above
/// meets failures in one form only.
/// </summary>
public static class OutcomeHeaders
{
    /// <summary>Present when the call may have taken effect although the answer is a refusal or none (see <see cref="GraphFault.OutcomeUnknown"/>).</summary>
    public const string Outcome = "x-workflow-outcome";

    /// <summary>Present when the answer was made here, not by the service; its value is one of the codes below.</summary>
    public const string Local = "x-workflow-local";

    /// <summary>No answer came.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>No answer came in time.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>Not sent: the pace asks to wait longer than a call may.</summary>
    public const string Paced = "paced";

    /// <summary>Not sent: too many calls failed just now.</summary>
    public const string CircuitOpen = "circuit-open";

    /// <summary>Not sent: no token could be had.</summary>
    public const string NoToken = "no-token";

    /// <summary>The answer is longer than any answer may be.</summary>
    public const string Oversized = "oversized";
}
