using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>A SharePoint list.</summary>
internal sealed record ListRecord : TenantRecord
{
    public required string Id { get; init; }

    /// <summary>The name in its address.</summary>
    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public required string Template { get; init; }

    public bool Hidden { get; init; }

    public string? Description { get; init; }

    /// <summary>The library's drive, for a document library.</summary>
    public string? DriveId { get; init; }

    public int ETagNumber { get; init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public required IReadOnlyList<ColumnRecord> Columns { get; init; }

    public string ETag => $"\"{Id},{ETagNumber}\"";
}

/// <summary>A column of a list.</summary>
internal sealed record ColumnRecord
{
    public required string Id { get; init; }

    /// <summary>The internal name (R32); never changes.</summary>
    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public required ColumnKind Kind { get; init; }

    public bool Indexed { get; init; }

    public bool Unique { get; init; }

    public bool Required { get; init; }

    public bool Hidden { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>Longest text in characters; 0: no limit of its own.</summary>
    public int MaxLength { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>What a column holds; the name in lower camel case is that of Graph's facet.</summary>
internal enum ColumnKind
{
    Text,
    Note,
    Number,
    DateTime,
    Boolean,
    Choice,
}

/// <summary>An item of a list; a deleted one stays as a tombstone for delta.</summary>
internal sealed record ListItemRecord : TenantRecord
{
    public required string ListId { get; init; }

    public required int Id { get; init; }

    public required Guid Guid { get; init; }

    public int ETagNumber { get; init; } = 1;

    public required IReadOnlyDictionary<string, JsonElement> Fields { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public required Caller CreatedBy { get; init; }

    public required Caller ModifiedBy { get; init; }

    public long Sequence { get; init; }

    public bool Deleted { get; init; }

    public string ETag => $"\"{Guid:D},{ETagNumber}\"";
}
