using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>The columns of an item as a change answers them: flat, with the item's id and new eTag among them.</summary>
internal sealed record WireFields : IWire<ListItem>
{
    public string? Id { get; init; }

    [JsonPropertyName("@odata.etag")]
    public string? ETag { get; init; }

    /// <summary>The columns themselves.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Columns { get; set; }

    /// <inheritdoc/>
    public ListItem? ToModel() => string.IsNullOrEmpty(Id)
        ? null
        : new ListItem(Id, ETag, ListFields.ToModel(Columns ?? []));
}
