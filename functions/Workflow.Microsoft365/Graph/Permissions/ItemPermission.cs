namespace Workflow.Microsoft365.Graph.Permissions;

/// <summary>One grant on an item.</summary>
/// <param name="Id">Graph's id of it.</param>
/// <param name="Role">The strongest role it gives; null for one we do not know.</param>
/// <param name="GrantedTo">Whom it is given to; empty for a link that anyone with it may use.</param>
/// <param name="IsInherited">Whether it comes from a folder above.</param>
/// <param name="IsLink">Whether it is a sharing link.</param>
public sealed record ItemPermission(string Id, ItemRole? Role, IReadOnlyList<Grantee> GrantedTo, bool IsInherited, bool IsLink);
