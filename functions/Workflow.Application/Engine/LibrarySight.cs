using Workflow.Application.Ports;

namespace Workflow.Application.Engine;

/// <summary>The library's files as last seen. Immutable.</summary>
public sealed class LibrarySight
{
    private readonly IReadOnlyDictionary<FileId, StoredFile> files;
    private readonly ILookup<FolderId, StoredFile> byFolder;

    /// <summary>A sight of these files.</summary>
    public LibrarySight(IEnumerable<StoredFile> files, DateTimeOffset takenAt)
    {
        TakenAt = takenAt;
        this.files = files.ToDictionary(f => f.Id);
        byFolder = this.files.Values.ToLookup(f => f.Folder);
    }

    /// <summary>When it was taken; what was made since is not in it.</summary>
    public DateTimeOffset TakenAt { get; }

    /// <summary>A file; null when it does not exist, or appeared after the sight was taken.</summary>
    public StoredFile? Find(FileId file) => files.GetValueOrDefault(file);

    /// <summary>A file of a name in a folder.</summary>
    public StoredFile? Find(FolderId folder, string name) => byFolder[folder].FirstOrDefault(f => f.Name == name);
}
