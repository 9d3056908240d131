using Workflow.Microsoft365.Graph.Drives;

namespace Workflow.Microsoft365.Graph.Permissions;

/// <summary>Who may open a file or folder. Every call costs 5 units and counts against the sharing limit of 300 in 5 minutes (R1, R2).</summary>
public interface IPermissionCalls
{
    /// <summary>All permissions of an item, inherited ones too.</summary>
    Task<GraphResult<IReadOnlyList<ItemPermission>>> ListAsync(ItemAddress item, CancellationToken cancellationToken);

    /// <summary>Grants access silently (no invitation is sent, R26); who has it already keeps it.</summary>
    Task<GraphResult<IReadOnlyList<ItemPermission>>> InviteAsync(
        ItemAddress item, IReadOnlyList<Grantee> grantees, ItemRole role, CancellationToken cancellationToken);

    /// <summary>Changes the role of a permission.</summary>
    Task<GraphResult<ItemPermission>> ChangeAsync(ItemAddress item, string permissionId, ItemRole role, CancellationToken cancellationToken);

    /// <summary>Takes a permission away.</summary>
    Task<GraphResult<GraphDone>> DeleteAsync(ItemAddress item, string permissionId, CancellationToken cancellationToken);
}
