using System.Text.Json;
using Microsoft.Graph.Models;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Http.Json;

namespace Workflow.GraphSdk.Drives;

/// <summary>Items and identities between the SDK's shapes and those whose reading both implementations share.</summary>
internal static class SdkItems
{
    /// <summary>What an upload, or a folder, does when the name is taken.</summary>
    public const string ConflictBehavior = "@microsoft.graph.conflictBehavior";

    private static readonly JsonElement Present = JsonElement.Parse("{}");

    /// <summary>An item.</summary>
    public static WireItem ToWire(this Microsoft.Graph.Models.DriveItem item) => new()
    {
        Id = item.Id,
        Name = item.Name,
        ETag = item.ETag,
        CTag = item.CTag,
        Size = item.Size ?? 0,
        Folder = Facet(item.Folder),
        File = Facet(item.File),
        Root = Facet(item.Root),
        Deleted = Facet(item.Deleted),
        ParentReference = item.ParentReference is { } parent ? new WireParent(parent.Id) : null,
        LastModifiedDateTime = item.LastModifiedDateTime,
        LastModifiedBy = item.LastModifiedBy?.ToWire(),
        Publication = item.Publication is { } publication ? new WirePublication(publication.Level, publication.CheckedOutBy?.ToWire()) : null,
        WebUrl = item.WebUrl,
    };

    /// <summary>Who did something.</summary>
    public static WireIdentitySet ToWire(this IdentitySet identity) => new(identity.User?.ToWire(), null, identity.Application?.ToWire(), null);

    /// <summary>One identity; its mail address is no property of the SDK's type.</summary>
    public static WireIdentity ToWire(this Identity identity) => new(
        identity.Id, identity.AdditionalData.TryGetValue("email", out var email) ? email as string : null, (identity as SharePointIdentity)?.LoginName);

    /// <summary>Whether something is there at all: all we read of a facet.</summary>
    public static JsonElement? Facet(object? facet) => facet is null ? null : Present;

    /// <summary>The service's word.</summary>
    public static string Word(this WhenTaken whenTaken) => whenTaken == WhenTaken.Replace ? "replace" : "fail";
}
