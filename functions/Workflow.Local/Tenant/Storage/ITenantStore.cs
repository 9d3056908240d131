namespace Workflow.Local.Tenant;

/// <summary>Where the tenant keeps its records and bytes: a folder, or the memory of this process. Called by one thread at a time.</summary>
internal interface ITenantStore : IDisposable
{
    /// <summary>Every record kept, in an order in which they can be put again. Carries out what a crash left undone.</summary>
    IEnumerable<TenantRecord> Load();

    /// <summary>Keeps a commit: when this returns, a kill loses nothing of it; a power cut, when <see cref="SafeAsync"/> has ended too.</summary>
    /// <exception cref="IOException">It could not be kept; nothing of it was.</exception>
    void Commit(IReadOnlyList<TenantRecord> puts, IReadOnlyList<FileEffect> effects);

    /// <summary>Ends when a power cut loses nothing of what was kept so far. May be called by several threads.</summary>
    /// <exception cref="IOException">The disk refused; nothing more is kept.</exception>
    Task SafeAsync();

    /// <summary>Writes all records anew and empties the journal, when it has grown enough.</summary>
    void Compact(Func<IEnumerable<TenantRecord>> everything);

    /// <summary>Keeps bytes and gives their name; the same bytes have the same name.</summary>
    string PutContent(ReadOnlyMemory<byte> content);

    /// <summary>The bytes of a name.</summary>
    ReadOnlyMemory<byte> GetContent(string name);

    /// <summary>Writes a piece of an upload at an offset.</summary>
    void WriteUpload(string session, long offset, ReadOnlyMemory<byte> piece);

    /// <summary>The first bytes of an upload.</summary>
    ReadOnlyMemory<byte> ReadUpload(string session, long length);

    /// <summary>Forgets an upload.</summary>
    void DropUpload(string session);

    /// <summary>Whether a program has the file open, as its lock file beside it says.</summary>
    bool IsOpen(string path);

    /// <summary>Whether the file on disk no longer holds the content known of it, so that it must be taken before it may be written.</summary>
    bool HasChanged(string path, string content);
}
