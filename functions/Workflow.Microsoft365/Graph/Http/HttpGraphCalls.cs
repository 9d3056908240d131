using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Lists;
using Workflow.Microsoft365.Graph.Mail;
using Workflow.Microsoft365.Graph.People;
using Workflow.Microsoft365.Graph.Permissions;
using Workflow.Microsoft365.Graph.Sites;
using Workflow.Microsoft365.Graph.Subscriptions;

namespace Workflow.Microsoft365.Graph.Http;

/// <summary>The Graph calls through a typed HttpClient and source-generated JSON. The client must run over <see cref="Pipeline.GraphPipeline"/>'s handlers and end its base address with <c>/v1.0/</c>.</summary>
public sealed class HttpGraphCalls : IGraphCalls
{
    /// <summary>Calls through <paramref name="http"/>.</summary>
    /// <param name="http">A client with the base address of Graph and no time-out of its own.</param>
    /// <param name="pageLimit">The most pages a collection may have before it is called endless.</param>
    public HttpGraphCalls(HttpClient http, int pageLimit)
    {
        var json = new GraphHttp(http);
        var pages = new GraphPages(json, http.BaseAddress ?? throw new ArgumentException("The client needs the base address of Graph.", nameof(http)), pageLimit);
        Sites = new HttpSiteCalls(json, pages);
        Drives = new HttpDriveCalls(json, pages);
        Permissions = new HttpPermissionCalls(json, pages);
        Lists = new HttpListCalls(json, pages);
        Mail = new HttpMailCalls(json, pages);
        People = new HttpPeopleCalls(json, pages);
        Subscriptions = new HttpSubscriptionCalls(json, pages);
    }

    /// <inheritdoc/>
    public ISiteCalls Sites { get; }

    /// <inheritdoc/>
    public IDriveCalls Drives { get; }

    /// <inheritdoc/>
    public IPermissionCalls Permissions { get; }

    /// <inheritdoc/>
    public IListCalls Lists { get; }

    /// <inheritdoc/>
    public IMailCalls Mail { get; }

    /// <inheritdoc/>
    public IPeopleCalls People { get; }

    /// <inheritdoc/>
    public ISubscriptionCalls Subscriptions { get; }
}
