using Microsoft.Graph;
using Microsoft.Graph.Models;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Provision.Identity;

/// <summary>The application permissions on Microsoft Graph that the managed identity needs for its profile, no other (docs/permissions.md).</summary>
internal sealed class GraphRoles(GraphServiceClient graph, Wish wish) : IProvisionStep
{
    private const string MicrosoftGraph = "00000003-0000-0000-c000-000000000000";

    /// <inheritdoc/>
    public string Name => "step.graph";

    /// <inheritdoc/>
    public string Right => "right.roles";

    private IReadOnlyList<string> Wanted => wish.Access == AccessMode.Granted
        ? ["Sites.Selected", "GroupMember.Read.All", "User.ReadBasic.All", "Files.ReadWrite.All"]
        : ["Sites.Selected", "GroupMember.Read.All", "User.ReadBasic.All"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        var roles = await RolesAsync(cancellationToken);
        var assigned = await AssignedAsync(cancellationToken);
        return [.. Wanted.Where(value => !assigned.Exists(a => a.AppRoleId == roles.Roles[value]))];
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var (resource, roles) = await RolesAsync(cancellationToken);
        foreach (var value in await MissingAsync(cancellationToken))
        {
            await graph.ServicePrincipals[wish.Identity.ToString()].AppRoleAssignments.PostAsync(
                new AppRoleAssignment { PrincipalId = wish.Identity, ResourceId = resource, AppRoleId = roles[value] }, cancellationToken: cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var (resource, _) = await RolesAsync(cancellationToken);
        foreach (var assignment in (await AssignedAsync(cancellationToken)).Where(a => a.ResourceId == resource))
            await graph.ServicePrincipals[wish.Identity.ToString()].AppRoleAssignments[assignment.Id].DeleteAsync(cancellationToken: cancellationToken);
    }

    private async Task<(Guid Resource, Dictionary<string, Guid> Roles)> RolesAsync(CancellationToken cancellationToken)
    {
        var principal = (await graph.ServicePrincipals.GetAsync(request => request.QueryParameters.Filter = $"appId eq '{MicrosoftGraph}'", cancellationToken))!.Value![0];
        var roles = principal.AppRoles!.Where(role => Wanted.Contains(role.Value)).ToDictionary(role => role.Value!, role => role.Id!.Value, StringComparer.Ordinal);
        return (Guid.Parse(principal.Id!), roles);
    }

    private Task<List<AppRoleAssignment>> AssignedAsync(CancellationToken cancellationToken) => Everything.OfAsync<AppRoleAssignment, AppRoleAssignmentCollectionResponse>(
        graph, () => graph.ServicePrincipals[wish.Identity.ToString()].AppRoleAssignments.GetAsync(cancellationToken: cancellationToken), cancellationToken);
}
