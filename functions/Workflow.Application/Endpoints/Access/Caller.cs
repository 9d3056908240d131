namespace Workflow.Application.Endpoints.Access;

/// <summary>Who calls, as the host has authenticated. A host never decides who may do what.</summary>
public sealed record Caller
{
    /// <summary>Nobody signed in.</summary>
    public static Caller Nobody { get; } = new() { Name = "" };

    /// <summary>Somebody whose sign-in has expired or cannot be verified.</summary>
    public static Caller Expired { get; } = new() { Name = "", HasExpired = true };

    /// <summary>User principal name; empty for nobody.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the caller has the app role <c>Survey.Coordinate</c>.</summary>
    public bool IsCoordinator { get; init; }

    /// <summary>Whether an identity was shown that is no longer good.</summary>
    public bool HasExpired { get; init; }

    /// <summary>The groups that the identity itself names; may be empty, then the directory is asked.</summary>
    public IReadOnlyCollection<string> Groups { get; init; } = [];

    /// <summary>Whether anybody signed in.</summary>
    public bool IsKnown => Name.Length > 0;

    /// <summary>Whether a user principal name is the caller's.</summary>
    public bool Is(string? upn) => IsKnown && string.Equals(Name, upn, StringComparison.OrdinalIgnoreCase);
}
