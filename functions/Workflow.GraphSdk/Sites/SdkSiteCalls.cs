using Microsoft.Graph;
using Microsoft.Graph.Models;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Sites;
using Drive = Workflow.Microsoft365.Graph.Sites.Drive;
using Site = Workflow.Microsoft365.Graph.Sites.Site;

namespace Workflow.GraphSdk.Sites;

internal sealed class SdkSiteCalls(GraphServiceClient graph, SdkPages pages, Uri root) : ISiteCalls
{
    public Task<GraphResult<Site>> GetAsync(string host, string path, CancellationToken cancellationToken) => SdkAnswer.ReadAsync(
        () => graph.Sites[host].WithUrl($"{root}{GraphUrls.SiteAt(host, path)}").GetAsync(cancellationToken: cancellationToken),
        site => new WireSite(site.Id, site.WebUrl),
        changes: false);

    public Task<GraphResult<IReadOnlyList<Drive>>> DrivesAsync(string siteId, CancellationToken cancellationToken) =>
        pages.AllAsync<Microsoft.Graph.Models.Drive, DriveCollectionResponse, Drive>(
            () => graph.Sites[siteId].Drives.GetAsync(request => request.QueryParameters.Select = ["id", "name", "webUrl"], cancellationToken),
            drive => new WireDrive(drive.Id, drive.Name, drive.WebUrl),
            cancellationToken);
}
