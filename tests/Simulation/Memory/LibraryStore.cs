using Workflow.Application.Ports;

using Workflow.Simulation.World;

namespace Workflow.Simulation.Memory;

/// <summary>The library as the service keeps it: files with versions, and who wrote each.</summary>
internal sealed class LibraryStore(VirtualClock clock, Random random)
{
    private readonly Dictionary<string, FileState> files = [];
    private readonly Dictionary<string, (FolderId Id, string Name)> folders = [];
    private readonly List<(long Sequence, string Id)> log = [];
    private long sequence;

    /// <summary>Writes by the engine to a file that somebody else had written: must stay empty.</summary>
    public List<string> Overwrites { get; } = [];

    public Dictionary<FolderId, HashSet<string>> Access { get; } = [];

    /// <summary>So many uploads to come get no answer and have no effect.</summary>
    public int LostUploads { get; set; }

    public IEnumerable<StoredFile> All => files.Values.Select(f => f.File);

    public FolderId Folder(string path)
    {
        if (!folders.TryGetValue(path, out var folder))
        {
            folders[path] = folder = (new FolderId($"folder-{folders.Count + 1}"), path);
        }

        return folder.Id;
    }

    /// <summary>What a person does to a folder in the browser.</summary>
    public void RenameByHand(FolderId id, string name)
    {
        var (path, folder) = folders.Single(f => f.Value.Id == id);
        folders.Remove(path);
        folders[name] = (folder.Id, name);
    }

    public StoredFolder? FolderOf(FolderId id) =>
        folders.Values.Where(f => f.Id == id).Select(f => new StoredFolder(f.Id, f.Name, new Uri($"https://library.example/{f.Id}"))).FirstOrDefault();

    public StoredFile? Named(FolderId folder, string name) => files.Values.Select(f => f.File).FirstOrDefault(f => f.Folder == folder && f.Name == name);

    public FileState? Get(FileId id) => files.GetValueOrDefault(id.Value);

    public StoredFile Create(FolderId folder, string name, ReadOnlyMemory<byte> content, string by)
    {
        var id = $"file-{++sequence}";
        files[id] = new FileState(Describe(new FileId(id), folder, name, by, content), content, null, by);
        log.Add((sequence, id));
        if (random.Next(3) == 0)
        {
            // The service rewrites a fresh Office file: the content version changes, the answers do not.
            Touch(id);
        }

        return files[id].File;
    }

    /// <summary>A save. It becomes readable only after a delay.</summary>
    public void Save(FileId id, ReadOnlyMemory<byte> content, string by, TimeSpan delay)
    {
        var state = files[id.Value];
        var file = Describe(id, state.File.Folder, state.File.Name, by, content);
        files[id.Value] = state with { Waiting = (file, content, clock.GetUtcNow() + delay), WrittenBy = by };
        Settle();
    }

    public StoredFile Replace(FileId id, ReadOnlyMemory<byte> content, string by)
    {
        var state = files[id.Value];
        if (state.WrittenBy != by)
        {
            Overwrites.Add(state.File.Name);
        }

        files[id.Value] = new FileState(Describe(id, state.File.Folder, state.File.Name, by, content), content, null, by);
        log.Add((++sequence, id.Value));
        return files[id.Value].File;
    }

    public void Delete(FileId id)
    {
        files.Remove(id.Value);
        log.Add((++sequence, id.Value));
    }

    public LibraryChanges Changes(string? token)
    {
        Settle();
        var whole = token is null || random.Next(200) == 0;
        var since = whole ? 0 : long.Parse(token![1..], System.Globalization.CultureInfo.InvariantCulture);
        var ids = log.Where(l => l.Sequence > since).Select(l => l.Id).Distinct().ToArray();
        return new LibraryChanges
        {
            IsWhole = whole,
            Files = [.. ids.Where(files.ContainsKey).Select(i => files[i].File)],
            Deleted = [.. ids.Where(i => !files.ContainsKey(i))],
            Token = $"t{sequence}",
        };
    }

    public void Settle()
    {
        foreach (var (id, state) in files.ToArray())
        {
            if (state.Waiting is { } waiting && waiting.ReadableAt <= clock.GetUtcNow())
            {
                files[id] = new FileState(waiting.File, waiting.Content, null, state.WrittenBy);
                log.Add((++sequence, id));
            }
        }
    }

    private void Touch(string id)
    {
        files[id] = files[id] with { File = files[id].File with { ContentVersion = $"c{++sequence}" } };
        log.Add((sequence, id));
    }

    private StoredFile Describe(FileId id, FolderId folder, string name, string by, ReadOnlyMemory<byte> content) => new()
    {
        Id = id,
        Folder = folder,
        Name = name,
        ContentVersion = $"c{++sequence}",
        SavedAt = clock.GetUtcNow(),
        SavedBy = by,
        Length = content.Length,
        WebAddress = new Uri($"https://library.example/{id}"),
    };

    internal sealed record FileState(
        StoredFile File, ReadOnlyMemory<byte> Content, (StoredFile File, ReadOnlyMemory<byte> Content, DateTimeOffset ReadableAt)? Waiting, string WrittenBy);
}
