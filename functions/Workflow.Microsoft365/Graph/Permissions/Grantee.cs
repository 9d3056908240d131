namespace Workflow.Microsoft365.Graph.Permissions;

/// <summary>A person or group who is given access. At least one of both is known.</summary>
/// <param name="ObjectId">The Entra id of a user or group.</param>
/// <param name="Mail">The mail address or UPN.</param>
public sealed record Grantee(string? ObjectId, string? Mail)
{
    /// <summary>The UPN, where the service tells it besides the mail address.</summary>
    public string? Login { get; init; }

    /// <summary>A person by UPN or mail address.</summary>
    public static Grantee Person(string mail) => new(null, mail);

    /// <summary>A group by its Entra id.</summary>
    public static Grantee Group(string objectId) => new(objectId, null);
}
