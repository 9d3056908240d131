using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Workflow.Provision.Sites;

/// <summary>
/// Verifies that the site is the survey's own. Permissions in SharePoint only add up: whoever may read the site reads every section's answers. Whatever the libraries
/// grant to somebody who is no coordinator stops the run.
/// </summary>
internal sealed class DedicatedSite(GraphServiceClient graph, SiteFinder site, Wish wish) : IProvisionStep
{
    /// <inheritdoc/>
    public string Name => "step.site";

    /// <inheritdoc/>
    public string Right => "right.site";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        var siteId = await site.IdAsync(cancellationToken);
        var drives = await Everything.OfAsync<Drive, DriveCollectionResponse>(graph, () => graph.Sites[siteId].Drives.GetAsync(cancellationToken: cancellationToken), cancellationToken);
        var strangers = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var drive in drives)
        {
            var permissions = await Everything.OfAsync<Permission, PermissionCollectionResponse>(
                graph, () => graph.Drives[drive.Id].Items["root"].Permissions.GetAsync(cancellationToken: cancellationToken), cancellationToken);
            foreach (var granted in permissions.SelectMany(Granted))
                strangers.UnionWith(await StrangersAsync(granted, cancellationToken));
        }

        return strangers.Count == 0 ? [] : throw new ProvisionRefusalException(Words.Of("strangers", string.Join(", ", strangers)));
    }

    /// <inheritdoc/>
    public Task ApplyAsync(CancellationToken cancellationToken) => Task.CompletedTask; // there is nothing to make: it stands or it is refused

    /// <inheritdoc/>
    public Task RemoveAsync(CancellationToken cancellationToken) => Task.CompletedTask; // the site holds the city's records

    private static IEnumerable<SharePointIdentitySet> Granted(Permission permission) =>
        (permission.GrantedToIdentitiesV2 ?? []).Append(permission.GrantedToV2).OfType<SharePointIdentitySet>();

    /// <summary>Who of those named is no coordinator. SharePoint's own groups cannot be opened through Graph: the checklist has the administrator look at them.</summary>
    private async Task<IEnumerable<string>> StrangersAsync(SharePointIdentitySet granted, CancellationToken cancellationToken)
    {
        if (granted.Group?.Id is { } group)
        {
            var members = await Everything.OfAsync<User, UserCollectionResponse>(
                graph, () => graph.Groups[group].TransitiveMembers.GraphUser.GetAsync(cancellationToken: cancellationToken), cancellationToken);
            return members.Select(member => member.UserPrincipalName ?? member.Id!).Where(name => !IsCoordinator(name));
        }

        var login = granted.SiteUser?.LoginName is { } name && granted.SiteGroup is null ? name[(name.LastIndexOf('|') + 1)..] : null;
        return login is null || login.Contains("app@sharepoint", StringComparison.OrdinalIgnoreCase) || IsCoordinator(login) ? [] : [login];
    }

    private bool IsCoordinator(string upn) => wish.Coordinators.Contains(upn, StringComparer.OrdinalIgnoreCase);
}
