using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.GraphSdk.Lists;

/// <summary>Several list writes in one <c>$batch</c> through the SDK's batch builder; each answer is read as strictly as one that came alone.</summary>
internal sealed class SdkItemBatch(GraphServiceClient graph)
{
    /// <summary>Sends at most <see cref="DriveLimits.Batch"/> requests; the answers stand in their order.</summary>
    public Task<GraphResult<IReadOnlyList<GraphResult<ListItem>>>> SendAsync(
        IReadOnlyList<(RequestInformation Request, bool Creates)> writes, CancellationToken cancellationToken)
    {
        if (writes.Count is 0 or > DriveLimits.Batch)
            throw new ArgumentException($"A batch takes 1 to {DriveLimits.Batch} requests.", nameof(writes));
        return SdkAnswer.TryAsync<IReadOnlyList<GraphResult<ListItem>>>(changes: true, async () =>
        {
            var batch = new BatchRequestContentCollection(graph);
            var ids = new List<string>();
            foreach (var (request, _) in writes)
                ids.Add(await batch.AddBatchRequestStepAsync(request));

            var answers = await graph.Batch.PostAsync(batch, cancellationToken);
            var read = new List<GraphResult<ListItem>>();
            foreach (var (id, write) in ids.Zip(writes))
                read.Add(await SdkAnswer.TryAsync(changes: true, async () => await ReadAsync(await answers.GetResponseByIdAsync(id), write.Creates, cancellationToken)));
            return read;
        });
    }

    private static async Task<GraphResult<ListItem>> ReadAsync(HttpResponseMessage? response, bool creates, CancellationToken cancellationToken)
    {
        if (response is null)
            return GraphFaults.Nonsense("no-answer-in-batch", changes: true);
        using (response)
        {
            if (response.IsSuccessStatusCode)
                return await SdkItemExchange.AnswerAsync(response, creates, cancellationToken);
            var codes = WireError.Codes(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var fault = GraphFaults.Of((int)response.StatusCode, codes, name => RefusalHandler.Header(response, name));
            return fault with { OutcomeUnknown = fault.Kind == GraphFaultKind.Unavailable };
        }
    }
}
