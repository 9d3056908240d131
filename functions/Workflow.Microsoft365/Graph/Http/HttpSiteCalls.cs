using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Sites;

namespace Workflow.Microsoft365.Graph.Http;

internal sealed class HttpSiteCalls(GraphHttp http, GraphPages pages) : ISiteCalls
{
    public Task<GraphResult<Site>> GetAsync(string host, string path, CancellationToken cancellationToken) =>
        http.SendAsync<WireSite, Site>(
            HttpMethod.Get,
            GraphUrls.SiteAt(host, path),
            GraphJson.Default.WireSite,
            cancellationToken);

    public Task<GraphResult<IReadOnlyList<Drive>>> DrivesAsync(string siteId, CancellationToken cancellationToken) =>
        pages.AllAsync<WireDrive, Drive>($"{GraphUrls.Site(siteId)}/drives?$select=id,name,webUrl", GraphJson.Default.WirePageWireDrive, cancellationToken);
}
