using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Workflow.Provision.Identity;

/// <summary>Gives the coordinators, and nobody else, the app role <c>Survey.Coordinate</c>.</summary>
internal sealed class CoordinatorRoles(GraphServiceClient graph, AppDirectory directory, Wish wish) : IProvisionStep
{
    /// <inheritdoc/>
    public string Name => "step.coordinators";

    /// <inheritdoc/>
    public string Right => "right.roles";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        if (await directory.ApplicationAsync(cancellationToken) is not { AppId: { } appId } || await directory.PrincipalAsync(appId, cancellationToken) is not { } principal)
            return wish.Coordinators;
        var assigned = await AssignedAsync(principal, cancellationToken);
        var users = await UsersAsync(cancellationToken);
        return [.. users.Where(user => !assigned.Exists(a => a.PrincipalId.ToString() == user.Id)).Select(user => user.UserPrincipalName!)];
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var (_, principal) = await directory.NeededAsync(cancellationToken);
        var assigned = await AssignedAsync(principal, cancellationToken);
        foreach (var user in (await UsersAsync(cancellationToken)).Where(user => !assigned.Exists(a => a.PrincipalId.ToString() == user.Id)))
        {
            await graph.ServicePrincipals[principal.Id].AppRoleAssignedTo.PostAsync(
                new AppRoleAssignment { PrincipalId = Guid.Parse(user.Id!), ResourceId = Guid.Parse(principal.Id!), AppRoleId = AppRegistration.CoordinatorRole },
                cancellationToken: cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(CancellationToken cancellationToken) => Task.CompletedTask; // goes with the registration

    private async Task<List<AppRoleAssignment>> AssignedAsync(ServicePrincipal principal, CancellationToken cancellationToken)
    {
        var all = await Everything.OfAsync<AppRoleAssignment, AppRoleAssignmentCollectionResponse>(
            graph, () => graph.ServicePrincipals[principal.Id].AppRoleAssignedTo.GetAsync(cancellationToken: cancellationToken), cancellationToken);
        return all.FindAll(assignment => assignment.AppRoleId == AppRegistration.CoordinatorRole);
    }

    private async Task<List<User>> UsersAsync(CancellationToken cancellationToken)
    {
        var users = new List<User>();
        foreach (var upn in wish.Coordinators)
            users.Add((await graph.Users[upn].GetAsync(cancellationToken: cancellationToken))!);
        return users;
    }
}
