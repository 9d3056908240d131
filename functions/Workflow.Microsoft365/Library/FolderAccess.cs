using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Permissions;
using Workflow.Microsoft365.SharePoint;
using GraphGrantee = Workflow.Microsoft365.Graph.Permissions.Grantee;
using Grantee = Workflow.Application.Ports.Grantee;

namespace Workflow.Microsoft365.Library;

/// <summary>Who may write in a section's folder, in either mode (R25). Sharing is silent: no invitation mail (R26).</summary>
internal sealed class FolderAccess(IPermissionCalls permissions, AccessMode mode)
{
    private static readonly GraphFault NotPrepared = new(GraphFaultKind.Denied, "access-not-prepared");

    /// <summary>Opens the folder to people, or checks that it is open to them.</summary>
    public async Task<GraphResult<GraphDone>> GrantAsync(ItemAddress folder, IReadOnlyList<Grantee> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
            return default(GraphDone);
        if (mode == AccessMode.Granted)
        {
            // An invitation leaves alone who may write already, so looking first would only cost 5 units more.
            var invited = await permissions.InviteAsync(folder, [.. people.Select(ToGraph)], ItemRole.Write, cancellationToken);
            return invited.Map(_ => default(GraphDone));
        }

        var there = await permissions.ListAsync(folder, cancellationToken);
        return !there.Succeeded ? there.Fault
            : people.All(person => there.Value.Any(permission => permission.Role >= ItemRole.Write && Names(permission, person))) ? default(GraphDone)
            : NotPrepared;
    }

    /// <summary>Closes the folder to people; what they inherit from above is not ours to take.</summary>
    public async Task<GraphResult<GraphDone>> RevokeAsync(ItemAddress folder, IReadOnlyList<Grantee> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
            return default(GraphDone);
        var there = await permissions.ListAsync(folder, cancellationToken);
        if (!there.Succeeded)
            return there.Fault;
        foreach (var permission in there.Value.Where(p => p is { IsInherited: false, IsLink: false } && people.Any(person => Names(p, person))))
        {
            if (mode == AccessMode.Prepared)
                return NotPrepared;
            var taken = await permissions.DeleteAsync(folder, permission.Id, cancellationToken);
            if (taken.Fault is { Kind: not GraphFaultKind.NotFound } fault)
                return fault;
        }

        return default(GraphDone);
    }

    private static GraphGrantee ToGraph(Grantee grantee) => grantee.Kind == GranteeKind.Group ? GraphGrantee.Group(grantee.Name) : GraphGrantee.Person(grantee.Name);

    private static bool Names(ItemPermission permission, Grantee person) => permission.GrantedTo.Any(grantee =>
        person.Kind == GranteeKind.Group
            ? Same(grantee.ObjectId, person.Name)
            : Same(grantee.Login, person.Name) || Same(grantee.Mail, person.Name));

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
