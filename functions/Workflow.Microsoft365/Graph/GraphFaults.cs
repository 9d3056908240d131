using System.Globalization;
using System.Net;
using Workflow.Microsoft365.Graph.Pipeline;

namespace Workflow.Microsoft365.Graph;

/// <summary>Makes a fault of an answer: the one place where status and codes get their meaning, used by every implementation.</summary>
public static class GraphFaults
{
    /// <summary>The fault of an answer with an error status.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="codes">Graph's code and the inner ones, outermost first; empty when the body held none.</param>
    /// <param name="header">Looks a header of the answer up by name; null when absent.</param>
    public static GraphFault Of(int status, IReadOnlyList<string> codes, Func<string, string?> header)
    {
        var local = header(OutcomeHeaders.Local);
        return new GraphFault(KindOf(status, local, header), local ?? (codes.Count > 0 ? codes[0] : $"http-{status}"))
        {
            Status = local is null ? status : null,
            InnerCodes = codes.Count > 1 ? [.. codes.Skip(1)] : [],
            RequestId = header("request-id"),
            RetryAfter = Seconds(header("Retry-After")),
            OutcomeUnknown = header(OutcomeHeaders.Outcome) is not null,
        };
    }

    /// <summary>The fault of an answer that cannot be understood; after a request that changes something its outcome is unknown.</summary>
    public static GraphFault Nonsense(string why, bool changes) => new(GraphFaultKind.Nonsense, why) { OutcomeUnknown = changes };

    private static GraphFaultKind KindOf(int status, string? local, Func<string, string?> header) => status switch
    {
        _ when local is OutcomeHeaders.NoAnswer or OutcomeHeaders.TimedOut => GraphFaultKind.NoAnswer,
        _ when local == OutcomeHeaders.Oversized => GraphFaultKind.Nonsense,
        401 or 403 => GraphFaultKind.Denied,
        404 => GraphFaultKind.NotFound,
        409 => GraphFaultKind.Conflict,
        410 => GraphFaultKind.Gone,
        412 => GraphFaultKind.Changed,
        423 => GraphFaultKind.Locked,
        429 => GraphFaultKind.Throttled,
        503 when header("Retry-After") is not null && local is null => GraphFaultKind.Throttled,
        >= 500 or (int)HttpStatusCode.RequestTimeout => GraphFaultKind.Unavailable,
        _ => GraphFaultKind.Rejected,
    };

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400 * 2 ? TimeSpan.FromSeconds(seconds) : null;
}
