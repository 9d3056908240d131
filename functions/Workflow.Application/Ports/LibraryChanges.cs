namespace Workflow.Application.Ports;

/// <summary>What changed in the library since a token.</summary>
public sealed record LibraryChanges
{
    /// <summary>Files created or changed, each at its newest state; may repeat what is known.</summary>
    public required IReadOnlyList<StoredFile> Files { get; init; }

    /// <summary>Folders created, renamed or moved.</summary>
    public IReadOnlyList<StoredFolder> Folders { get; init; } = [];

    /// <summary>Identifiers of files and folders that are gone.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>Pass it to the next call.</summary>
    public required string Token { get; init; }

    /// <summary>The token given was too old (or none was given): <see cref="Files"/> is the whole library, and what is not in it does not exist.</summary>
    public bool IsWhole { get; init; }
}
