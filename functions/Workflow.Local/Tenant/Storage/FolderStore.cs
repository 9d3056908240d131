using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Workflow.Local.Tenant;

/// <summary>
/// Keeps the tenant in an ordinary folder: workbooks, mail and cards where people find them, and in <c>.tenant</c> the journal and every version of every file,
/// named by SHA-256. A file a person sees is only ever replaced as a whole, after the commit that says so is safe.
/// </summary>
internal sealed class FolderStore : ITenantStore
{
    private readonly string root;
    private readonly string contents;
    private readonly string uploads;
    private readonly TenantOptions options;
    private readonly Journal journal;
    // Contents seen whole by this process; of any other only its name is known, and a power cut may have torn it.
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);

    public FolderStore(TenantOptions options, string folder)
    {
        this.options = options;
        root = Path.GetFullPath(folder);
        contents = Path.Combine(root, ".tenant", "content");
        uploads = Path.Combine(root, ".tenant", "uploads");
        Directory.CreateDirectory(contents);
        Directory.CreateDirectory(uploads);
        journal = new Journal(Path.Combine(root, ".tenant"), options.FlushToDisk);
    }

    /// <summary>The folder's absolute path.</summary>
    public string Root => root;

    public IEnumerable<TenantRecord> Load()
    {
        var undone = new SortedDictionary<long, IReadOnlyList<FileEffect>>();
        foreach (var record in journal.Load(undone, IsWhole))
            yield return record;

        foreach (var (number, effects) in undone.ToList())
        {
            CarryOut(effects, again: true);
            journal.AppendDone(number);
        }
    }

    public void Commit(IReadOnlyList<TenantRecord> puts, IReadOnlyList<FileEffect> effects)
    {
        var number = journal.Append(puts, effects);
        if (effects.Count == 0)
            return;

        try
        {
            CarryOut(effects, again: false);
            journal.AppendDone(number);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The commit is safe; a file held by another program is written at the next start, from the journal.
        }
    }

    public Task SafeAsync() => journal.SafeAsync();

    public void Compact(Func<IEnumerable<TenantRecord>> everything)
    {
        if (journal.Length >= options.SnapshotEvery)
            journal.Snapshot(everything());
    }

    public string PutContent(ReadOnlyMemory<byte> content)
    {
        var name = Name(content.Span);
        var path = ContentPath(name);
        if (whole.Contains(name))
            return name;

        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content.Span))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WriteWhole(path, content.Span);
        }

        whole.Add(name);
        return name;
    }

    public ReadOnlyMemory<byte> GetContent(string name) => File.ReadAllBytes(ContentPath(name));

    public void WriteUpload(string session, long offset, ReadOnlyMemory<byte> piece)
    {
        using var file = new FileStream(Path.Combine(uploads, session), FileMode.OpenOrCreate, FileAccess.Write);
        file.Position = offset;
        file.Write(piece.Span);
        file.Flush(options.FlushToDisk);
    }

    public ReadOnlyMemory<byte> ReadUpload(string session, long length) => File.ReadAllBytes(Path.Combine(uploads, session)).AsMemory(0, (int)length);

    public void DropUpload(string session) => File.Delete(Path.Combine(uploads, session));

    public bool IsOpen(string path) => OfficeLock.Exists(Absolute(path), options.Time.GetUtcNow());

    public bool HasChanged(string path, string content)
    {
        var stamp = FileStamp.Of(Absolute(path));
        if (stamp is null || stamp == stamps.GetValueOrDefault(path))
            return false;

        if (Name(File.ReadAllBytes(Absolute(path))) != content)
            return true;

        stamps[path] = stamp; // Unknown since the start, or only touched.
        return false;
    }

    /// <summary>The stamp of a file when it was last placed or taken; null when it never was.</summary>
    public FileStamp? Stamp(string path) => stamps.GetValueOrDefault(path);

    /// <summary>Remembers how a file looks now that its content is known.</summary>
    public void Remember(string path, FileStamp stamp) => stamps[path] = stamp;

    public string Absolute(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    public static string Name(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public void Dispose() => journal.Dispose();

    private void CarryOut(IReadOnlyList<FileEffect> effects, bool again)
    {
        foreach (var effect in effects)
        {
            var path = Absolute(effect.Path);
            switch (effect.Kind)
            {
                case FileEffectKind.MakeFolder:
                    Directory.CreateDirectory(path);
                    break;
                case FileEffectKind.Place:
                    Place(effect, path, again);
                    break;
                case FileEffectKind.Move:
                    Move(effect, path);
                    break;
                default:
                    Remove(effect, path);
                    break;
            }
        }
    }

    private void Place(FileEffect effect, string path, bool again)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var content = GetContent(effect.Content).Span;
        if (again && File.Exists(path) && File.ReadAllBytes(path) is var now && !IsTorn(now, content) && !File.Exists(ContentPath(Name(now))))
            return; // Somebody saved it after the crash: theirs is newer, and the scan takes it.

        WriteWhole(path, content);
        stamps[effect.Path] = FileStamp.Of(path)!;
    }

    private void Move(FileEffect effect, string path)
    {
        var from = Absolute(effect.From);
        var folder = Directory.Exists(from);
        if (!folder && !File.Exists(from))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (folder)
            Directory.Move(from, path);
        else
            File.Move(from, path, overwrite: true);

        foreach (var key in stamps.Keys.Where(k => k == effect.From || k.StartsWith(effect.From + "/", StringComparison.Ordinal)).ToList())
        {
            if (stamps.TryRemove(key, out var stamp))
                stamps[effect.Path + key[effect.From.Length..]] = stamp;
        }
    }

    private void Remove(FileEffect effect, string path)
    {
        stamps.TryRemove(effect.Path, out _);
        if (effect.Content.Length == 0)
        {
            if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
                Directory.Delete(path);
        }
        else if (File.Exists(path) && File.Exists(ContentPath(Name(File.ReadAllBytes(path)))))
        {
            File.Delete(path);
        }
    }

    private string ContentPath(string name) => Path.Combine(contents, name[..2], name);

    /// <summary>Whether the contents that a commit names are there.</summary>
    private bool IsWhole(JournalLine commit) =>
        commit.Puts.OfType<FileVersionRecord>().Select(v => v.Content).Concat(commit.Effects.Where(e => e.Kind == FileEffectKind.Place).Select(e => e.Content))
            .Distinct().All(content => File.Exists(ContentPath(content)) && Name(GetContent(content).Span) == content);

    /// <summary>What a power cut leaves of a file that was being placed: a beginning of it, then nothing or zeros.</summary>
    private static bool IsTorn(ReadOnlySpan<byte> found, ReadOnlySpan<byte> placed)
    {
        var same = found.CommonPrefixLength(placed);
        return found.Length <= placed.Length && !found[same..].ContainsAnyExcept((byte)0);
    }

    private void WriteWhole(string path, ReadOnlySpan<byte> content)
    {
        // In .tenant, so that nobody watching the library meets a half-written file.
        var fresh = Path.Combine(uploads, Guid.NewGuid().ToString("N"));
        using (var file = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0))
            file.Write(content);

        File.Move(fresh, path, overwrite: true);
        journal.Wrote(path);
    }
}
