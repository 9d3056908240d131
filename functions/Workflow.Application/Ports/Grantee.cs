namespace Workflow.Application.Ports;

/// <summary>Somebody who may open a section's folder: a person or a group.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">The user principal name, compared ignoring case, or the group's identifier.</param>
public readonly record struct Grantee(GranteeKind Kind, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Kind == GranteeKind.Group ? "group" : "user")}:{Name.ToLowerInvariant()}";
}

/// <summary>What a <see cref="Grantee"/> names.</summary>
public enum GranteeKind
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>An Entra group (グループID).</summary>
    Group,
}
