using Microsoft.Kiota.Abstractions;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;

namespace Workflow.GraphSdk.Exchange;

/// <summary>Guards the links of one collection: each leads to the service we talk to, none comes twice, and they end.</summary>
internal sealed class PageLinks(GraphOptions options)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Lets the request for a next page pass, or ends the reading.</summary>
    public RequestInformation Follow(RequestInformation next)
    {
        var link = next.UrlTemplate ?? "";
        if (!GraphUrls.IsBelow(options.Root, link) || !seen.Add(link))
            throw new GraphRefusalException(GraphFaults.Nonsense("wrong-next-link", changes: false));
        if (seen.Count >= options.PageLimit)
            throw new GraphRefusalException(GraphFaults.Nonsense("endless-pages", changes: false));
        next.URI = new Uri(link); // taken as it stands: the SDK would read it as a template
        if (link.Contains("count=true", StringComparison.Ordinal))
            next.Headers.Add("ConsistencyLevel", "eventual");
        return next;
    }
}
