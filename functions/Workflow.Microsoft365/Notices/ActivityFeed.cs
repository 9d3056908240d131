using System.Text.Json.Nodes;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.People;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Microsoft365.Notices;

/// <summary>Notices in people's Teams activity feed, at most once each (R40). The types are those of the app manifest: <c>survey</c> followed by the kind.</summary>
/// <param name="graph">The calls.</param>
/// <param name="link">A Teams deep link to the app's tab; at most 1,024 characters, with what the notice is about added.</param>
/// <param name="topic">What the notices are about, as the feed shows it.</param>
/// <param name="time">The clock.</param>
public sealed class ActivityFeed(IGraphCalls graph, Uri link, string topic, TimeProvider time)
{
    private const int LongestPreview = 150;
    private const int LongestLink = 1_024;

    /// <summary>The activity type of a kind of notice, as the manifest declares it.</summary>
    public static string TypeOf(NoticeKind kind) => $"survey{kind}";

    /// <summary>Tells everybody, one after the other.</summary>
    public async Task<PortResult> NotifyAsync(Notice notice, IReadOnlyList<string> people, CancellationToken cancellationToken)
    {
        var target = LinkTo(notice.Place);
        if (target.Length > LongestLink)
            return PortResult.Failed(PortStatus.Refused, new PortFault("link-too-long"));
        var preview = notice.Summary.Length <= LongestPreview ? notice.Summary : string.Concat(notice.Summary.AsSpan(0, LongestPreview - 1), "…");
        var activity = new ActivityNotice(
            TypeOf(notice.Kind), topic, target, preview, new Dictionary<string, string>(StringComparer.Ordinal) { ["subject"] = notice.Subject });
        var endings = new List<PortResult>(people.Count);
        foreach (var person in people)
        {
            var told = await graph.People.NotifyAsync(person, activity, cancellationToken);
            endings.Add(told.Succeeded ? PortResult.Done : told.Fault.ToPort(time));
            if (endings[^1].Status is PortStatus.Throttled or PortStatus.Unknown)
                break; // the rest would meet the same
        }

        return Together(endings);
    }

    /// <summary>The tab finds <c>subEntityId</c> in its own address (see the manifest's <c>contentUrl</c>) and opens that place.</summary>
    private string LinkTo(NoticePlace? place)
    {
        if (place is null)
            return link.AbsoluteUri;
        var context = new JsonObject { ["subEntityId"] = place.ToString() }.ToJsonString();
        return $"{link.AbsoluteUri}{(link.Query.Length == 0 ? '?' : '&')}context={Uri.EscapeDataString(context)}";
    }

    /// <summary>Once somebody was told, the whole must never be repeated: a failure after that is in doubt, and who merely lacks the app still has the mail.</summary>
    private static PortResult Together(List<PortResult> endings)
    {
        var anyTold = endings.Exists(ending => ending.IsOk);
        var failures = endings.Where(ending => !ending.IsOk).ToList();
        return failures.Find(ending => ending.Status == PortStatus.Unknown) is { Fault: not null } unknown ? unknown
            : failures.Count == 0 || (anyTold && failures.TrueForAll(ending => ending.Status is PortStatus.Refused or PortStatus.NotFound)) ? PortResult.Done
            : anyTold ? PortResult.Failed(PortStatus.Unknown, failures[^1].Fault!)
            : failures[^1];
    }
}
