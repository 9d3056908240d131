namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>A file or folder as the service describes it.</summary>
/// <param name="Id">Graph's id; it stays when the item is renamed or moved within its library.</param>
/// <param name="Name">Its name; empty for a deleted item.</param>
public sealed record DriveItem(string Id, string Name)
{
    /// <summary>Changes with metadata and content, also without any user (R17): for <c>If-Match</c> only, never to see whether content changed.</summary>
    public string? ETag { get; init; }

    /// <summary>Changes with content only: the sign that somebody saved (R16). Null for folders.</summary>
    public string? CTag { get; init; }

    /// <summary>The size in bytes; differs from what was sent for Office files (R18).</summary>
    public long Size { get; init; }

    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Whether it is a file; what is neither file nor folder (a notebook) is none of ours.</summary>
    public bool IsFile { get; init; }

    /// <summary>Whether an application has it checked out; told only by <see cref="IDriveCalls.GetAsync"/>.</summary>
    public bool IsCheckedOut { get; init; }

    /// <summary>Whether delta says that it is gone.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The folder it lies in.</summary>
    public string? ParentId { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>Who changed it last: a user's id, null when an application did.</summary>
    public string? ModifiedByUser { get; init; }

    /// <summary>The mail address of who changed it last, where the service tells.</summary>
    public string? ModifiedByMail { get; init; }

    /// <summary>The id of the application that changed it last; null when a person did.</summary>
    public string? ModifiedByApplication { get; init; }

    /// <summary>Where a person opens it.</summary>
    public string? WebUrl { get; init; }
}
