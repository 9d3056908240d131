using Microsoft.Graph;
using Workflow.GraphSdk.Drives;
using Workflow.GraphSdk.Exchange;
using Workflow.GraphSdk.Lists;
using Workflow.GraphSdk.Mail;
using Workflow.GraphSdk.People;
using Workflow.GraphSdk.Permissions;
using Workflow.GraphSdk.Sites;
using Workflow.GraphSdk.Subscriptions;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Lists;
using Workflow.Microsoft365.Graph.Mail;
using Workflow.Microsoft365.Graph.People;
using Workflow.Microsoft365.Graph.Permissions;
using Workflow.Microsoft365.Graph.Sites;
using Workflow.Microsoft365.Graph.Subscriptions;

namespace Workflow.GraphSdk;

/// <summary>
/// The Graph calls through the official SDK. Requests are built by its request builders and its tasks page and upload; what an answer means is judged by the same
/// code as in the typed HttpClient.
/// </summary>
public sealed class SdkGraphCalls : IGraphCalls
{
    /// <summary>Calls through <paramref name="graph"/>, which <see cref="SdkClient"/> made.</summary>
    /// <param name="graph">The SDK's client over the shared handlers.</param>
    /// <param name="options">Where requests go, and the most pages a collection may have.</param>
    public SdkGraphCalls(GraphServiceClient graph, GraphOptions options)
    {
        var pages = new SdkPages(graph, options);
        Sites = new SdkSiteCalls(graph, pages, options.Root);
        Drives = new SdkDriveCalls(graph, pages, options.Root);
        Permissions = new SdkPermissionCalls(graph, pages, options.Root);
        Lists = new SdkListCalls(graph, pages);
        Mail = new SdkMailCalls(graph, pages);
        People = new SdkPeopleCalls(graph, pages, options.Root);
        Subscriptions = new SdkSubscriptionCalls(graph, pages);
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
