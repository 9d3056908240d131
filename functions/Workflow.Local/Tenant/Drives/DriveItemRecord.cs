namespace Workflow.Local.Tenant;

/// <summary>A document library.</summary>
/// <param name="Id">Graph's drive id.</param>
/// <param name="Name">Its name, and that of its folder on disk.</param>
/// <param name="RootId">The item at its top.</param>
internal sealed record DriveRecord(string Id, string Name, string RootId) : TenantRecord;

/// <summary>A file or folder of a library; a deleted one stays as a tombstone for delta.</summary>
internal sealed record DriveItemRecord : TenantRecord
{
    public required string Id { get; init; }

    public required string DriveId { get; init; }

    /// <summary>The GUID inside eTag and cTag.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Null for the root.</summary>
    public string? ParentId { get; init; }

    public required string Name { get; init; }

    /// <summary>Name of the content; null for a folder.</summary>
    public string? Content { get; init; }

    public long Size { get; init; }

    public string? QuickXorHash { get; init; }

    /// <summary>Counts every change (R16).</summary>
    public int ETagNumber { get; init; } = 1;

    /// <summary>Counts changes of content (R16).</summary>
    public int CTagNumber { get; init; } = 1;

    /// <summary>Number of the newest version.</summary>
    public int Version { get; init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public required Caller CreatedBy { get; init; }

    public required Caller ModifiedBy { get; init; }

    /// <summary>Place in the tenant's order of changes; delta tokens count by it.</summary>
    public long Sequence { get; init; }

    /// <summary>Place of the last change of its permissions (R31); 0: none.</summary>
    public long SharingSequence { get; init; }

    /// <summary>When the background job will touch the eTag (R17); null: it has.</summary>
    public DateTimeOffset? SettlesAt { get; init; }

    public bool Deleted { get; init; }

    /// <summary>Who has it checked out (R15).</summary>
    public Caller? CheckedOutBy { get; init; }

    public string? Description { get; init; }

    /// <summary>Permissions given here; those above are inherited.</summary>
    public IReadOnlyList<GrantRecord> Grants { get; init; } = [];

    public bool IsFolder => Content is null;

    public string ETag => $"\"{{{Text}}},{ETagNumber}\"";

    public string CTag => $"\"c:{{{Text}}},{CTagNumber}\"";

    private string Text => Guid.ToString("D").ToUpperInvariant();
}

/// <summary>A permission on an item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">read or write.</param>
/// <param name="Kind">Who: a user (by UPN), a group (by id), an app, or everybody in the organization through a link.</param>
/// <param name="Name">UPN, group id, app name, or the link's type.</param>
internal sealed record GrantRecord(string Id, string Role, GrantKind Kind, string Name);

/// <summary>Whom a permission names.</summary>
internal enum GrantKind
{
    User,
    Group,
    App,
    Link,
}

/// <summary>One version of a file's content.</summary>
/// <param name="ItemId">The file.</param>
/// <param name="Number">1, 2, …; its id is <c>{number}.0</c>.</param>
/// <param name="Content">Name of the bytes.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">Who wrote it.</param>
internal sealed record FileVersionRecord(string ItemId, int Number, string Content, long Size, DateTimeOffset At, Caller By) : TenantRecord;

/// <summary>An upload session under way.</summary>
internal sealed record UploadRecord : TenantRecord
{
    public required string Id { get; init; }

    public required string ParentId { get; init; }

    public required string Name { get; init; }

    /// <summary>fail, replace or rename.</summary>
    public required string WhenTaken { get; init; }

    /// <summary>The eTag the file must still have at the end (R19); null: any.</summary>
    public string? IfMatch { get; init; }

    /// <summary>Bytes received so far, without gaps.</summary>
    public long Received { get; init; }

    /// <summary>Length announced by the first fragment; 0: none yet.</summary>
    public long Total { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required Caller By { get; init; }
}
