namespace Workflow.Application.Ports;

/// <summary>Somebody who may open a section's folder: a person or a group.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">The user principal name, compared ignoring case, or the group's identifier.</param>
public readonly record struct Grantee(GranteeKind Kind, string Name)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Grantee Parse(string text) => text.StartsWith("group:", StringComparison.Ordinal)
        ? new Grantee(GranteeKind.Group, text["group:".Length..])
        : new Grantee(GranteeKind.Person, text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    /// <summary><c>user:…</c> or <c>group:…</c> in lower case.</summary>
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
