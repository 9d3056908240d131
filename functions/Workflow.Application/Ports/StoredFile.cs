namespace Workflow.Application.Ports;

/// <summary>A file in the library, without its content.</summary>
public sealed record StoredFile
{
    /// <summary>Its identity.</summary>
    public required FileId Id { get; init; }

    /// <summary>The folder it lies in.</summary>
    public required FolderId Folder { get; init; }

    /// <summary>Its present name.</summary>
    public required string Name { get; init; }

    /// <summary>Changes exactly when the content changes (a cTag, not an eTag).</summary>
    public required string ContentVersion { get; init; }

    /// <summary>When the content was last saved, by the service's clock.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Who saved it: a user principal name, or empty when the service does not tell.</summary>
    public string SavedBy { get; init; } = "";

    /// <summary>Length in bytes as the service sees it; Office files are rewritten after an upload, so it proves nothing.</summary>
    public long Length { get; init; }

    /// <summary>Where a person opens it; for notices.</summary>
    public required Uri WebAddress { get; init; }
}

/// <summary>A file with its content.</summary>
/// <param name="File">What was read; its version is the one the content was read at, or an older one (never a newer).</param>
/// <param name="Content">All bytes.</param>
public sealed record FileContent(StoredFile File, ReadOnlyMemory<byte> Content);

/// <summary>A folder of the library.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its present name.</param>
/// <param name="WebAddress">Where a person opens it.</param>
public sealed record StoredFolder(FolderId Id, string Name, Uri WebAddress);
