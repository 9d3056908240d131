using System.Text.Json;
using Workflow.Microsoft365.Graph.Permissions;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A permission on the wire.</summary>
internal sealed record WirePermission : IWire<ItemPermission>
{
    public string? Id { get; init; }

    public IReadOnlyList<string>? Roles { get; init; }

    public WireIdentitySet? GrantedToV2 { get; init; }

    public IReadOnlyList<WireIdentitySet>? GrantedToIdentitiesV2 { get; init; }

    public JsonElement? InheritedFrom { get; init; }

    public JsonElement? Link { get; init; }

    /// <inheritdoc/>
    public ItemPermission? ToModel() => string.IsNullOrEmpty(Id) || Roles is null ? null : new ItemPermission(
        Id,
        Roles.Select(RoleOf).Max(),
        [.. (GrantedToIdentitiesV2 ?? []).Append(GrantedToV2).Select(identity => identity?.ToGrantee()).OfType<Grantee>()],
        InheritedFrom is { ValueKind: JsonValueKind.Object },
        Link is { ValueKind: JsonValueKind.Object });

    private static ItemRole? RoleOf(string role) => role switch
    {
        "read" => ItemRole.Read,
        "write" => ItemRole.Write,
        "owner" or "sp.full control" => ItemRole.Owner,
        _ => null,
    };
}

/// <summary>A grant without invitation mail.</summary>
internal sealed record WireInvite(IReadOnlyList<WireRecipient> Recipients, IReadOnlyList<string> Roles, bool RequireSignIn, bool SendInvitation);

/// <summary>Whom to grant to.</summary>
internal sealed record WireRecipient(string? Email, string? ObjectId);

/// <summary>A new role.</summary>
internal sealed record WireRoles(IReadOnlyList<string> Roles);
