using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>An item of a list on the wire.</summary>
internal sealed record WireListItem : IWire<ListItem>
{
    public string? Id { get; init; }

    [JsonPropertyName("@odata.etag")]
    public string? ODataEtag { get; init; }

    public string? ETag { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }

    /// <inheritdoc/>
    public ListItem? ToModel() => string.IsNullOrEmpty(Id) || Fields is null ? null : new ListItem(Id, ETag ?? ODataEtag, ListFields.ToModel(Fields));
}

/// <summary>The item to create.</summary>
internal sealed record WireNewListItem(IReadOnlyDictionary<string, JsonElement> Fields);
