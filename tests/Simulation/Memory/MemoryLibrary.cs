using Workflow.Application.Ports;

namespace Workflow.Simulation.Memory;

/// <summary>The library's port over the store, through the faults.</summary>
internal sealed class MemoryLibrary(LibraryStore store, Faults faults) : ISurveyLibrary
{
    private const string Engine = "app";

    public Task<PortResult<StoredFolder>> EnsureFolderAsync(LibraryFolder folder, CancellationToken cancellationToken) =>
        faults.RunAsync(() => PortResult.Ok(store.FolderOf(store.Folder(folder.Path))!));

    public Task<PortResult<StoredFolder>> FolderAsync(FolderId folder, CancellationToken cancellationToken) =>
        faults.RunAsync(() => store.FolderOf(folder) is { } found ? PortResult.Ok(found) : Missing<StoredFolder>());

    public Task<PortResult<StoredFile>> CreateAsync(FolderId folder, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        faults.RunAsync(() => store.LostUploads-- > 0 ? PortResult.Failed<StoredFile>(PortStatus.Unknown, new PortFault("timeout"))
            : store.Named(folder, name) is null
            ? PortResult.Ok(store.Create(folder, name, content, Engine))
            : PortResult.Failed<StoredFile>(PortStatus.Conflict, new PortFault("nameAlreadyExists")));

    public Task<PortResult<StoredFile>> ReplaceAsync(FileId file, string expectedVersion, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        faults.RunAsync(() => store.Get(file) is not { } state ? Missing<StoredFile>()
            : state.File.ContentVersion != expectedVersion ? PortResult.Failed<StoredFile>(PortStatus.Conflict, new PortFault("preconditionFailed"))
            : PortResult.Ok(store.Replace(file, content, Engine)));

    public Task<PortResult<StoredFile>> FindAsync(FolderId folder, string name, CancellationToken cancellationToken) =>
        faults.RunAsync(() => store.Named(folder, name) is { } file ? PortResult.Ok(file) : Missing<StoredFile>());

    public Task<PortResult<StoredFile>> GetAsync(FileId file, CancellationToken cancellationToken) =>
        faults.RunAsync(() => store.Get(file) is { } state ? PortResult.Ok(state.File) : Missing<StoredFile>());

    public Task<PortResult<FileContent>> ReadAsync(FileId file, long maxLength, CancellationToken cancellationToken) =>
        faults.RunAsync(() => store.Get(file) is { } state ? PortResult.Ok(new FileContent(state.File, state.Content)) : Missing<FileContent>());

    public Task<PortResult<LibraryChanges>> ChangesAsync(string? token, CancellationToken cancellationToken) =>
        faults.RunAsync(() => PortResult.Ok(store.Changes(token)));

    public Task<PortResult> GrantAsync(FolderId folder, IReadOnlyList<Grantee> people, CancellationToken cancellationToken) =>
        faults.RunAsync(() => Change(folder, set => set.UnionWith(people.Select(p => p.ToString()))));

    public Task<PortResult> RevokeAsync(FolderId folder, IReadOnlyList<Grantee> people, CancellationToken cancellationToken) =>
        faults.RunAsync(() => Change(folder, set => set.ExceptWith(people.Select(p => p.ToString()))));

    public Task<PortResult> FreezeAsync(FileId file, CancellationToken cancellationToken) => faults.RunAsync(() => PortResult.Done);

    public Task<PortResult> UnfreezeAsync(FileId file, CancellationToken cancellationToken) => faults.RunAsync(() => PortResult.Done);

    public Task<PortResult<FileContent>> ReadAsPdfAsync(FileId file, CancellationToken cancellationToken) =>
        faults.RunAsync(() => PortResult.Failed<FileContent>(PortStatus.Refused, new PortFault("notSupported")));

    private PortResult Change(FolderId folder, Action<HashSet<string>> change)
    {
        if (!store.Access.TryGetValue(folder, out var set))
        {
            store.Access[folder] = set = [];
        }

        change(set);
        return PortResult.Done;
    }

    private static PortResult<T> Missing<T>()
        where T : class => PortResult.Failed<T>(PortStatus.NotFound, new PortFault("itemNotFound"));
}
