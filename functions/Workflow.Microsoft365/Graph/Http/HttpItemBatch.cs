using System.Text.Json;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.Graph.Http;

/// <summary>Several list writes in one <c>$batch</c>; each answer is read as strictly as one that came alone.</summary>
internal sealed class HttpItemBatch(GraphHttp http)
{
    /// <summary>Sends at most <see cref="DriveLimits.Batch"/> requests; the answers stand in their order.</summary>
    public async Task<GraphResult<IReadOnlyList<GraphResult<ListItem>>>> SendAsync(IReadOnlyList<ItemBatchRequest> requests, CancellationToken cancellationToken)
    {
        if (requests.Count is 0 or > DriveLimits.Batch)
            throw new ArgumentException($"A batch takes 1 to {DriveLimits.Batch} requests.", nameof(requests));
        var batch = new WireBatch([.. requests.Select((request, at) => new WireBatchRequest($"{at + 1}", request.Method, $"/{request.Url}", Headers(request), request.Body))]);
        var sent = await http.SendAsync<WireBatch, WireBatchAnswers, WireBatchAnswers>(
            HttpMethod.Post, "$batch", batch, GraphJson.Default.WireBatch, GraphJson.Default.WireBatchAnswers, ifMatch: null, cancellationToken);
        return sent.Map<IReadOnlyList<GraphResult<ListItem>>>(answers =>
        {
            var byId = answers.Responses!.Where(answer => answer.Id is not null).ToLookup(answer => answer.Id!, StringComparer.Ordinal);
            return [.. requests.Select((_, at) => byId[$"{at + 1}"].ToList() is [var one] ? Read(one) : GraphFaults.Nonsense("no-answer-in-batch", changes: true))];
        });
    }

    private static Dictionary<string, string> Headers(ItemBatchRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Type"] = "application/json" };
        if (request.IfMatch is not null)
            headers["If-Match"] = request.IfMatch;
        return headers;
    }

    private static GraphResult<ListItem> Read(WireBatchAnswer answer)
    {
        if (answer.Status is < 200 or > 299)
        {
            var headers = new Dictionary<string, string>(answer.Headers ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
            var fault = GraphFaults.Of(answer.Status, answer.Body is { } error ? WireError.Codes(error) : [], name => headers.GetValueOrDefault(name));
            return fault with { OutcomeUnknown = fault.Kind == GraphFaultKind.Unavailable };
        }

        try
        {
            var item = answer.Body is not { } body ? null
                : body.TryGetProperty("fields", out _) ? body.Deserialize(GraphJson.Default.WireListItem)?.ToModel()
                : body.Deserialize(GraphJson.Default.WireFields)?.ToModel();
            return item is null ? GraphFaults.Nonsense("incomplete-answer", changes: true) : item;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return GraphFaults.Nonsense("wrong-answer", changes: true);
        }
    }
}

/// <summary>One write of a batch.</summary>
internal sealed record ItemBatchRequest(string Method, string Url, string? IfMatch, JsonElement Body);
