using System.Text.Json.Serialization;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A folder to create.</summary>
internal sealed record WireNewFolder(string Name, IReadOnlyDictionary<string, string> Folder, [property: JsonPropertyName("@microsoft.graph.conflictBehavior")] string ConflictBehavior);

/// <summary>A new name or folder.</summary>
internal sealed record WireItemChange(string? Name, WireParent? ParentReference);

/// <summary>The request for an upload session.</summary>
internal sealed record WireUploadRequest(WireUploadItem Item);

/// <summary>What will be uploaded.</summary>
internal sealed record WireUploadItem([property: JsonPropertyName("@microsoft.graph.conflictBehavior")] string ConflictBehavior);

/// <summary>An upload session.</summary>
internal sealed record WireUploadSession(string? UploadUrl, IReadOnlyList<string>? NextExpectedRanges) : IWire<WireUploadSession>
{
    /// <inheritdoc/>
    public WireUploadSession ToModel() => this;
}

/// <summary>Giving a file back.</summary>
internal sealed record WireCheckIn(string Comment);
