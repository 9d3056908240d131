using System.Diagnostics.Metrics;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>Figures for the operator: units spent, requests and refusals, by workload. No ids, no names.</summary>
internal static class GraphMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Workflow.Graph";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Units = Meter.CreateCounter<long>("workflow.graph.units", "{unit}", "SharePoint resource units spent");
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("workflow.graph.requests", "{request}", "Requests by workload and status");
    private static readonly Counter<long> Throttled = Meter.CreateCounter<long>("workflow.graph.throttled", "{request}", "Requests refused with 429 or 503 and Retry-After");

    /// <summary>Counts the units of a try.</summary>
    public static void Spent(GraphCharge charge) => Units.Add(charge.Units, Workload(charge.Workload));

    /// <summary>Counts an answer; null when none came.</summary>
    public static void Answered(GraphWorkload workload, HttpResponseMessage? response)
    {
        Requests.Add(1, Workload(workload), new KeyValuePair<string, object?>("status", response is null ? 0 : (int)response.StatusCode));
        if (response is not null && GraphPace.WaitAskedBy(response, DateTimeOffset.UnixEpoch) is not null)
            Throttled.Add(1, Workload(workload));
    }

    private static KeyValuePair<string, object?> Workload(GraphWorkload workload) => new("workload", workload.ToString());
}
