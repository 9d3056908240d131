using Workflow.Microsoft365.Graph.Permissions;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>Roles as the service spells them.</summary>
internal static class RoleWords
{
    /// <summary>The word of a role that we give.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The role is never ours to give.</exception>
    public static string Word(this ItemRole role) => role switch
    {
        ItemRole.Read => "read",
        ItemRole.Write => "write",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "The role owner is refused by the service (R26) and never ours to give."),
    };
}
