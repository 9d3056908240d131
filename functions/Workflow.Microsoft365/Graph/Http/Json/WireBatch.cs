using System.Text.Json;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>Several requests in one (<c>$batch</c>).</summary>
internal sealed record WireBatch(IReadOnlyList<WireBatchRequest> Requests);

/// <summary>One of them.</summary>
internal sealed record WireBatchRequest(string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers, JsonElement Body);

/// <summary>The answers, in any order.</summary>
internal sealed record WireBatchAnswers(IReadOnlyList<WireBatchAnswer>? Responses) : IWire<WireBatchAnswers>
{
    /// <inheritdoc/>
    public WireBatchAnswers? ToModel() => Responses is null ? null : this;
}

/// <summary>One answer.</summary>
internal sealed record WireBatchAnswer(string? Id, int Status, IReadOnlyDictionary<string, string>? Headers, JsonElement? Body);
