namespace Workflow.Local.Tenant;

/// <summary>What can be done to files and folders, whoever asks: Graph, a save in Excel, or a program that wrote into the folder.</summary>
internal sealed class Library(TenantSite site)
{
    private TenantState State => site.State;

    /// <summary>Where a library's files lie, relative to the tenant's folder.</summary>
    public static string FolderOf(DriveRecord drive) => $"library/{drive.Name}";

    /// <summary>The names from the root down to an item; empty for the root.</summary>
    public IReadOnlyList<string> NamesOf(DriveItemRecord item)
    {
        var names = new List<string>(4);
        for (var at = item; at.ParentId is not null; at = State.Items[at.ParentId])
            names.Insert(0, at.Name);

        return names;
    }

    /// <summary>Where an item lies on disk, relative to the tenant's folder.</summary>
    public string PathOf(DriveItemRecord item) => string.Join('/', [FolderOf(State.Drives[item.DriveId]), .. NamesOf(item)]);

    /// <summary>Makes a library with its root and its folder on disk.</summary>
    public DriveRecord CreateDrive(Transaction changes, string name, Guid list, DateTimeOffset now)
    {
        var id = DriveIds.Drive(Guid.Parse(site.Derive("collection")), Guid.Parse(site.Derive("web")), list);
        var root = NewItem(id, parentId: null, "root", Caller.System, now, changes);
        var drive = new DriveRecord(id, name, root.Id);
        changes.Put(drive);
        changes.Put(root);
        changes.Do(new(FileEffectKind.MakeFolder, FolderOf(drive)));
        return drive;
    }

    public DriveItemRecord CreateFolder(Transaction changes, DriveItemRecord parent, string name, Caller by, DateTimeOffset now, bool onDisk = false)
    {
        var folder = NewItem(parent.DriveId, parent.Id, name, by, now, changes);
        changes.Put(folder);
        if (!onDisk)
            changes.Do(new(FileEffectKind.MakeFolder, $"{PathOf(parent)}/{name}"));

        return folder;
    }

    /// <summary>Makes a file. With <paramref name="onDisk"/> it lies there already, and is left as it is.</summary>
    public DriveItemRecord CreateFile(Transaction changes, DriveItemRecord parent, string name, ReadOnlyMemory<byte> bytes, Caller by, DateTimeOffset now, bool onDisk = false)
    {
        var item = NewItem(parent.DriveId, parent.Id, name, by, now, changes);
        return Fill(changes, item, $"{PathOf(parent)}/{name}", bytes, by, now, onDisk);
    }

    /// <summary>Gives a file a new content as its newest version.</summary>
    public DriveItemRecord Replace(Transaction changes, DriveItemRecord item, ReadOnlyMemory<byte> bytes, Caller by, DateTimeOffset now, bool onDisk = false)
    {
        var next = item with
        {
            ETagNumber = item.ETagNumber + 1, CTagNumber = item.CTagNumber + 1, Version = item.Version + 1, ModifiedAt = now, ModifiedBy = by, Sequence = changes.NextSequence(),
        };
        return Fill(changes, next, PathOf(item), bytes, by, now, onDisk);
    }

    /// <summary>Changes what is not content: name, place, description, check-out.</summary>
    public DriveItemRecord Change(Transaction changes, DriveItemRecord item, Func<DriveItemRecord, DriveItemRecord> change, Caller by, DateTimeOffset now, bool onDisk = false)
    {
        var next = change(item) with { ETagNumber = item.ETagNumber + 1, ModifiedAt = now, ModifiedBy = by, Sequence = changes.NextSequence() };
        changes.Put(next);
        if (!onDisk && (next.Name != item.Name || next.ParentId != item.ParentId))
            changes.Do(new(FileEffectKind.Move, $"{PathOf(State.Items[next.ParentId!])}/{next.Name}", From: PathOf(item)));

        return next;
    }

    /// <summary>Deletes an item and all below it; tombstones stay for delta.</summary>
    public void Delete(Transaction changes, DriveItemRecord item, DateTimeOffset now, bool onDisk = false)
    {
        foreach (var child in State.ChildrenOf(item.Id).Values.ToList())
            Delete(changes, child, now, onDisk);

        changes.Put(item with { Deleted = true, ETagNumber = item.ETagNumber + 1, ModifiedAt = now, Sequence = changes.NextSequence(), SettlesAt = null });
        if (!onDisk)
            changes.Do(new(FileEffectKind.Remove, PathOf(item), item.Content ?? ""));
    }

    /// <summary>Puts the background job of R17 on the agenda, now and after a restart.</summary>
    public void ScheduleSettling(DriveItemRecord item)
    {
        if (item.SettlesAt is not { } at)
            return;

        site.Later(at, changes =>
        {
            if (State.Items.TryGetValue(item.Id, out var now) && !now.Deleted && now.SettlesAt == at)
                changes.Put(now with { SettlesAt = null, ETagNumber = now.ETagNumber + 1, Sequence = changes.NextSequence() });
        });
    }

    private DriveItemRecord NewItem(string driveId, string? parentId, string name, Caller by, DateTimeOffset now, Transaction changes)
    {
        var guid = site.NewGuid();
        return new()
        {
            Id = DriveIds.Item(driveId, guid), DriveId = driveId, Guid = guid, ParentId = parentId, Name = name,
            CreatedAt = now, ModifiedAt = now, CreatedBy = by, ModifiedBy = by, Sequence = changes.NextSequence(),
        };
    }

    private DriveItemRecord Fill(Transaction changes, DriveItemRecord item, string path, ReadOnlyMemory<byte> bytes, Caller by, DateTimeOffset now, bool onDisk)
    {
        var office = FileNames.IsOffice(item.Name) && !onDisk;
        var kept = office && site.Options.RewriteOfficeFiles ? OfficeRewriting.Promote(bytes) : bytes;
        var content = site.Store.PutContent(kept);
        var next = item with
        {
            Content = content, Size = kept.Length, QuickXorHash = QuickXorHash.Of(kept.Span),
            SettlesAt = office && site.Options.SettleDelay > TimeSpan.Zero ? now + site.Options.SettleDelay : null,
        };
        changes.Put(next);
        changes.Put(new FileVersionRecord(next.Id, next.Version, content, kept.Length, now, by));
        if (!onDisk)
            changes.Do(new(FileEffectKind.Place, path, content));

        ScheduleSettling(next);
        return next;
    }
}
