namespace Workflow.Application.Ports;

/// <summary>
/// The document library: definition books, section folders with their workbooks, submissions and reports. Safe for concurrent use.
/// Nothing here overwrites a file except <see cref="ReplaceAsync"/>, which the engine uses for the definition book alone.
/// </summary>
public interface ISurveyLibrary
{
    /// <summary>The folder of a path, created with its parents when it does not exist.</summary>
    Task<PortResult<StoredFolder>> EnsureFolderAsync(LibraryFolder folder, CancellationToken cancellationToken);

    /// <summary>A folder by its identity; NotFound when it was deleted.</summary>
    Task<PortResult<StoredFolder>> FolderAsync(FolderId folder, CancellationToken cancellationToken);

    /// <summary>Creates a file of any size. Conflict when the name exists: nothing is changed, and <see cref="FindAsync"/> tells what is there.</summary>
    Task<PortResult<StoredFile>> CreateAsync(FolderId folder, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Replaces the content of a file. Conflict when its content version is no longer <paramref name="expectedVersion"/>.</summary>
    Task<PortResult<StoredFile>> ReplaceAsync(FileId file, string expectedVersion, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The file of a name in a folder.</summary>
    Task<PortResult<StoredFile>> FindAsync(FolderId folder, string name, CancellationToken cancellationToken);

    /// <summary>A file by its identity, without content.</summary>
    Task<PortResult<StoredFile>> GetAsync(FileId file, CancellationToken cancellationToken);

    /// <summary>A file by its identity with its content; Refused when longer than <paramref name="maxLength"/> bytes.</summary>
    Task<PortResult<FileContent>> ReadAsync(FileId file, long maxLength, CancellationToken cancellationToken);

    /// <summary>
    /// Everything that changed in the library since a token, all pages followed; null = the whole library. A token that is too old is answered with
    /// the whole library. An incomplete reading is a failure, never a short list.
    /// </summary>
    Task<PortResult<LibraryChanges>> ChangesAsync(string? token, CancellationToken cancellationToken);

    /// <summary>
    /// Lets people write in a folder; people who may already are left alone. In the prepared mode it only checks, and answers Refused when somebody lacks
    /// the right. No invitation mail is sent.
    /// </summary>
    Task<PortResult> GrantAsync(FolderId folder, IReadOnlyList<Grantee> people, CancellationToken cancellationToken);

    /// <summary>Takes the right away; people who have none are no error.</summary>
    Task<PortResult> RevokeAsync(FolderId folder, IReadOnlyList<Grantee> people, CancellationToken cancellationToken);

    /// <summary>Keeps everybody but coordinators from changing a file, best effort; Locked when somebody has it open. Doing it twice is no error.</summary>
    Task<PortResult> FreezeAsync(FileId file, CancellationToken cancellationToken);

    /// <summary>Undoes <see cref="FreezeAsync"/>; a file that is not frozen is no error.</summary>
    Task<PortResult> UnfreezeAsync(FileId file, CancellationToken cancellationToken);

    /// <summary>A file converted to PDF by the service; Refused when it cannot.</summary>
    Task<PortResult<FileContent>> ReadAsPdfAsync(FileId file, CancellationToken cancellationToken);
}
