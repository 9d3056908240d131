using Azure.Core;
using Microsoft.Graph;
using Workflow.Provision.Identity;
using Workflow.Provision.Sites;

namespace Workflow.Provision;

/// <summary>The steps in their order: each builds on those before it.</summary>
internal static class Steps
{
    /// <summary>Every step.</summary>
    public static IReadOnlyList<IProvisionStep> Of(GraphServiceClient graph, TokenCredential credential, Wish wish, RunMode mode)
    {
        var directory = new AppDirectory(graph, wish);
        var site = new SiteFinder(graph, wish);
        return
        [
            new DedicatedSite(graph, site, wish),
            new AppRegistration(graph, directory, wish),
            new FederatedIdentity(graph, directory, wish),
            new CoordinatorRoles(graph, directory, wish),
            new GraphRoles(graph, wish),
            new SiteGrant(graph, site, wish),
            new LibraryAndLedger(credential, wish, mode),
        ];
    }
}
