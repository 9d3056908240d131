using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Workflow.Provision.Sites;

/// <summary>Opens this site, and no other, to the managed identity (Sites.Selected, R22, R23).</summary>
internal sealed class SiteGrant(GraphServiceClient graph, SiteFinder site, Wish wish) : IProvisionStep
{
    /// <inheritdoc/>
    public string Name => "step.grant";

    /// <inheritdoc/>
    public string Right => "right.site";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        var siteId = await site.IdAsync(cancellationToken);
        var appId = await AppIdAsync(cancellationToken);
        return (await GrantsAsync(siteId, cancellationToken)).Exists(grant => IsOf(grant, appId)) ? [] : ["write"];
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var siteId = await site.IdAsync(cancellationToken);
        var identity = new Microsoft.Graph.Models.Identity { Id = await AppIdAsync(cancellationToken), DisplayName = "Workflow" };
        await graph.Sites[siteId].Permissions.PostAsync(
            new Permission { Roles = ["write"], GrantedToIdentities = [new IdentitySet { Application = identity }] }, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var siteId = await site.IdAsync(cancellationToken);
        var appId = await AppIdAsync(cancellationToken);
        foreach (var grant in (await GrantsAsync(siteId, cancellationToken)).FindAll(grant => IsOf(grant, appId)))
            await graph.Sites[siteId].Permissions[grant.Id].DeleteAsync(cancellationToken: cancellationToken);
    }

    private static bool IsOf(Permission grant, string appId) =>
        (grant.GrantedToIdentitiesV2 ?? []).Exists(set => string.Equals(set.Application?.Id, appId, StringComparison.OrdinalIgnoreCase));

    private Task<List<Permission>> GrantsAsync(string siteId, CancellationToken cancellationToken) => Everything.OfAsync<Permission, PermissionCollectionResponse>(
        graph, () => graph.Sites[siteId].Permissions.GetAsync(cancellationToken: cancellationToken), cancellationToken);

    private async Task<string> AppIdAsync(CancellationToken cancellationToken) =>
        (await graph.ServicePrincipals[wish.Identity.ToString()].GetAsync(cancellationToken: cancellationToken))!.AppId!;
}
