using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Local.Tenant;

/// <summary>
/// Compares the library's folder with what the tenant knows and takes what programs changed: new versions, new files and folders, renamed and deleted ones.
/// A file counts only after it rested for the quiet period, so a half-written one is never taken, and one that Excel replaces by rename is never missed.
/// Nothing in the folder is changed here.
/// </summary>
internal sealed class FolderScan(TenantSite site, FolderStore store)
{
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(60);

    /// <summary>What a file that is no whole package is told: no workbook, over a limit, damaged.</summary>
    private static readonly string[] Torn = ["E101", "E104", "E105"];
    private readonly Library library = new(site);
    private readonly Dictionary<string, Observation> seen = new(StringComparer.Ordinal);

    /// <summary>Whether something was seen that has yet to rest.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>One scan; gives the number of files and folders taken.</summary>
    public int Run()
    {
        IsWaiting = false;
        var taken = 0;
        foreach (var drive in site.State.Drives.Values.ToList())
        {
            var folder = store.Absolute(Library.FolderOf(drive));
            if (!Directory.Exists(folder))
                continue; // A share that is away for a moment must not look like a deletion of everything.

            var scan = new Pass(new(StringComparer.Ordinal), [], []);
            Compare(drive, site.State.Items[drive.RootId], folder, scan);
            taken += scan.Changed.Count;
            foreach (var (item, path) in scan.Changed)
                TakeChange(item, path);

            taken += TakeMoves(scan) + TakeNew(scan) + TakeMissing(scan);
        }

        return taken;
    }

    /// <summary>
    /// An item as its file lies in the folder at this moment. Who saves a workbook and hands it in at once must not be answered with the older state, so a file that is
    /// about to be read does not wait for the quiet period, provided that it is whole by every check value inside it.
    /// </summary>
    public DriveItemRecord AsOnDisk(DriveItemRecord item)
    {
        if (item.IsFolder || !FileNames.IsOffice(item.Name))
            return item;

        var path = library.PathOf(item);
        if (FileStamp.Of(store.Absolute(path)) is not { } found || found == store.Stamp(path) || !TryRead(path, item.Name, out var bytes, out var stamp) || !IsWhole(bytes))
            return item;

        Take(item, path, bytes, stamp);
        return site.State.Items[item.Id];
    }

    /// <summary>Walks a folder beside what is known of it.</summary>
    private void Compare(DriveRecord drive, DriveItemRecord known, string folder, Pass scan)
    {
        var children = site.State.ChildrenOf(known.Id);
        var present = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (OfficeLock.IsPassing(entry.Name) || FileNames.Refusal(entry.Name) is not null || entry.LinkTarget is not null || !present.Add(entry.Name))
                continue;

            var path = Path.GetRelativePath(store.Root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
            var child = children.GetValueOrDefault(entry.Name);
            if (child is null || child.IsFolder != entry is DirectoryInfo)
                scan.New.Add((known.Id, entry));
            else if (child.IsFolder)
                Compare(drive, child, entry.FullName, scan);
            else if (FileStamp.Of(entry.FullName) is { } stamp && stamp != store.Stamp(path) && IsQuiet(path, stamp))
                scan.Changed.Add((child, path));
        }

        foreach (var child in children.Values.Where(c => !present.Contains(c.Name)))
            scan.Missing[child.Id] = child;
    }

    private void TakeChange(DriveItemRecord item, string path)
    {
        if (TryRead(path, item.Name, out var bytes, out var stamp))
            Take(item, path, bytes, stamp);
    }

    private void Take(DriveItemRecord item, string path, ReadOnlyMemory<byte> bytes, FileStamp stamp)
    {
        if (FolderStore.Name(bytes.Span) != item.Content)
            Commit(changes => library.Replace(changes, site.State.Items[item.Id], bytes, Author(item), site.Options.Time.GetUtcNow(), onDisk: true));

        store.Remember(path, stamp);
        seen.Remove(path);
    }

    /// <summary>A workbook whose every part is there and says what its check value says; a file that is half written, or half overwritten, is not.</summary>
    private static bool IsWhole(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return !SectionWorkbook.Read(stream, withQuestionnaire: false).Findings.Any(f => Torn.Contains(f.Code));
    }

    /// <summary>Recognises renamed and moved things: a missing file and a new one of the same content, a missing folder and a new one that holds its files.</summary>
    private int TakeMoves(Pass scan)
    {
        var taken = 0;
        foreach (var (parentId, entry) in scan.New.ToList())
        {
            var match = scan.Missing.Values.FirstOrDefault(item => entry is DirectoryInfo folder ? item.IsFolder && IsSameFolder(item, folder) : IsSameFile(item, (FileInfo)entry));
            if (match is null)
                continue;

            Commit(changes => library.Change(
                changes, site.State.Items[match.Id], old => old with { Name = entry.Name, ParentId = parentId }, Author(match), site.Options.Time.GetUtcNow(), onDisk: true));
            scan.Missing.Remove(match.Id);
            scan.New.Remove((parentId, entry));
            taken++;
        }

        return taken;
    }

    private int TakeNew(Pass scan)
    {
        var taken = 0;
        foreach (var (parentId, entry) in scan.New)
            taken += TakeNew(parentId, entry);

        return taken;
    }

    private int TakeNew(string parentId, FileSystemInfo entry)
    {
        var parent = site.State.Items[parentId];
        var path = $"{library.PathOf(parent)}/{entry.Name}";
        var now = site.Options.Time.GetUtcNow();
        if (site.State.ChildrenOf(parentId).ContainsKey(entry.Name))
            return 0; // A file where a folder was, or the other way round: the old one goes first.

        if (entry is DirectoryInfo folder)
        {
            DriveItemRecord? made = null;
            Commit(changes => made = library.CreateFolder(changes, parent, entry.Name, Author(parent), now, onDisk: true));
            return 1 + folder.EnumerateFileSystemInfos().Where(e => !OfficeLock.IsPassing(e.Name) && FileNames.Refusal(e.Name) is null).Sum(e => TakeNew(made!.Id, e));
        }

        if (FileStamp.Of(entry.FullName) is not { } stamp || !IsQuiet(path, stamp) || !TryRead(path, entry.Name, out var bytes, out stamp))
            return 0;

        Commit(changes => library.CreateFile(changes, parent, entry.Name, bytes, Author(parent), now, onDisk: true));
        store.Remember(path, stamp);
        seen.Remove(path);
        return 1;
    }

    private int TakeMissing(Pass scan)
    {
        var taken = 0;
        foreach (var item in scan.Missing.Values.Where(item => !item.Deleted && IsQuiet(library.PathOf(item), stamp: null)))
        {
            seen.Remove(library.PathOf(item));
            Commit(changes => library.Delete(changes, site.State.Items[item.Id], site.Options.Time.GetUtcNow(), onDisk: true));
            taken++;
        }

        return taken;
    }

    private void Commit(Action<Transaction> act)
    {
        var changes = new Transaction(site.State);
        act(changes);
        site.Commit(changes);
    }

    /// <summary>Whether a path has looked like this for the quiet period.</summary>
    private bool IsQuiet(string path, FileStamp? stamp)
    {
        var now = site.Options.Time.GetUtcNow();
        if (!seen.TryGetValue(path, out var before) || before.Stamp != stamp)
            seen[path] = before = new(stamp, now);

        var quiet = now - before.Since >= site.Options.QuietPeriod;
        IsWaiting |= !quiet;
        return quiet;
    }

    /// <summary>Reads a file that rests. An Office file without the end of its archive is still being written, whatever the clock says, for a minute.</summary>
    private bool TryRead(string path, string name, out ReadOnlyMemory<byte> bytes, out FileStamp stamp)
    {
        bytes = default;
        stamp = FileStamp.Of(store.Absolute(path)) ?? new(0, 0);
        try
        {
            using var file = new FileStream(store.Absolute(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var read = new byte[file.Length];
            file.ReadExactly(read);
            bytes = read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            IsWaiting = true;
            return false;
        }

        var whole = !FileNames.IsOffice(name) || bytes.Span.LastIndexOf("PK\x05\x06"u8) >= 0
            || (seen.TryGetValue(path, out var before) && site.Options.Time.GetUtcNow() - before.Since > LongestWrite);
        IsWaiting |= !whole;
        return whole && stamp == FileStamp.Of(store.Absolute(path));
    }

    private static bool IsSameFile(DriveItemRecord item, FileInfo file) =>
        item.Content is { } content && item.Size == file.Length && FolderStore.Name(File.ReadAllBytes(file.FullName)) == content;

    private bool IsSameFolder(DriveItemRecord item, DirectoryInfo folder)
    {
        var files = site.State.ChildrenOf(item.Id).Values.ToList();
        return files.Count == 0
            ? !folder.EnumerateFileSystemInfos().Any()
            : files.Any(f => !f.IsFolder && new FileInfo(Path.Combine(folder.FullName, f.Name)) is { Exists: true } file && IsSameFile(f, file))
                || files.Any(f => f.IsFolder && new DirectoryInfo(Path.Combine(folder.FullName, f.Name)) is { Exists: true } inner && IsSameFolder(f, inner));
    }

    /// <summary>Who wrote a file: the one person its folder belongs to, else the local user.</summary>
    private Caller Author(DriveItemRecord item)
    {
        var at = item;
        while (true)
        {
            if (at.Grants is [{ Kind: GrantKind.User } only])
                return Caller.Person(only.Name);

            if (at.ParentId is null)
                return Caller.Person(site.Options.LocalUser);

            at = site.State.Items[at.ParentId];
        }
    }

    private sealed record Observation(FileStamp? Stamp, DateTimeOffset Since);

    private sealed record Pass(Dictionary<string, DriveItemRecord> Missing, List<(string ParentId, FileSystemInfo Entry)> New, List<(DriveItemRecord Item, string Path)> Changed);
}
