namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>What a request takes from the limits.</summary>
/// <param name="Workload">The service it reaches.</param>
/// <param name="Units">Resource units.</param>
/// <param name="IsSharing">Whether it counts as a sharing call.</param>
/// <param name="Mailbox">The mailbox it sends from; null when it sends no mail.</param>
public sealed record GraphCharge(GraphWorkload Workload, int Units, bool IsSharing, string? Mailbox)
{
    /// <summary>The charge of a request.</summary>
    public static async ValueTask<GraphCharge> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("A request without address.");
        var path = uri.AbsolutePath;
        var method = request.Method.Method;
        var units = path.EndsWith("/$batch", StringComparison.Ordinal) && request.Content is { } batch
            ? ResourceUnitCost.OfBatch(await batch.ReadAsByteArrayAsync(cancellationToken))
            : ResourceUnitCost.Of(method, uri.PathAndQuery);
        var workload = GraphWorkloads.Of(path);
        var sends = workload == GraphWorkload.Mail && path.EndsWith("/send", StringComparison.Ordinal);
        return new GraphCharge(workload, units, ResourceUnitCost.IsSharing(method, path), sends ? path.Split('/')[3] : null);
    }
}
