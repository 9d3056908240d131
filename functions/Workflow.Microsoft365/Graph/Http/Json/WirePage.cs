using System.Text.Json.Serialization;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>One page of a collection.</summary>
internal sealed record WirePage<T> : IWire<WirePage<T>>
{
    public IReadOnlyList<T>? Value { get; init; }

    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }

    [JsonPropertyName("@odata.deltaLink")]
    public string? DeltaLink { get; init; }

    /// <inheritdoc/>
    public WirePage<T> ToModel() => this;
}
