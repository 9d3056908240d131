namespace Workflow.Microsoft365.Graph.Sites;

/// <summary>Sites and their libraries.</summary>
public interface ISiteCalls
{
    /// <summary>The site at <paramref name="path"/> (<c>/sites/shinchoku</c>) of <paramref name="host"/> (<c>midorino.sharepoint.com</c>). 1 unit.</summary>
    Task<GraphResult<Site>> GetAsync(string host, string path, CancellationToken cancellationToken);

    /// <summary>The libraries of a site. 2 units a page.</summary>
    Task<GraphResult<IReadOnlyList<Drive>>> DrivesAsync(string siteId, CancellationToken cancellationToken);
}
