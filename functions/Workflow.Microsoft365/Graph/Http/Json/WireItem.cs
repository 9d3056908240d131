using System.Text.Json;
using Workflow.Microsoft365.Graph.Drives;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A driveItem on the wire.</summary>
internal sealed record WireItem : IWire<DriveItem>
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? ETag { get; init; }

    public string? CTag { get; init; }

    public long Size { get; init; }

    public JsonElement? Folder { get; init; }

    public JsonElement? File { get; init; }

    public JsonElement? Root { get; init; }

    public JsonElement? Deleted { get; init; }

    public WireParent? ParentReference { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

    public WireIdentitySet? LastModifiedBy { get; init; }

    public WirePublication? Publication { get; init; }

    public string? WebUrl { get; init; }

    /// <inheritdoc/>
    public DriveItem? ToModel() => string.IsNullOrEmpty(Id) || (string.IsNullOrEmpty(Name) && Deleted is null) ? null : new DriveItem(Id, Name ?? "")
    {
        ETag = ETag,
        CTag = CTag,
        Size = Size,
        IsFolder = Folder is not null || Root is not null,
        IsDeleted = Deleted is not null,
        IsFile = File is not null,
        IsCheckedOut = Publication is { Level: "checkout", CheckedOutBy.User: null },
        ParentId = ParentReference?.Id,
        ModifiedAt = LastModifiedDateTime,
        ModifiedByUser = LastModifiedBy?.User?.Id,
        ModifiedByMail = LastModifiedBy?.User?.Email,
        ModifiedByApplication = LastModifiedBy?.Application?.Id,
        WebUrl = WebUrl,
    };
}

/// <summary>Where an item lies.</summary>
internal sealed record WireParent(string? Id);

/// <summary>Whether an item is checked out.</summary>
internal sealed record WirePublication(string? Level, WireIdentitySet? CheckedOutBy);
