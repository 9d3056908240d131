using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using DriveItem = Workflow.Microsoft365.Graph.Drives.DriveItem;
using SdkItem = Microsoft.Graph.Models.DriveItem;

namespace Workflow.GraphSdk.Drives;

/// <summary>One upload in fragments with the SDK's LargeFileUploadTask. After a break the task asks the session what it holds and goes on there (R19).</summary>
internal sealed class SdkUpload(GraphServiceClient graph, ReadOnlyMemory<byte> content)
{
    private const int Breaks = 3;

    /// <summary>Opens the session, sends every fragment, gives the finished file.</summary>
    public async Task<GraphResult<DriveItem>> RunAsync(CreateUploadSessionRequestBuilder open, WhenTaken whenTaken, string? ifMatch, CancellationToken cancellationToken)
    {
        var opened = await SdkAnswer.TryAsync<UploadSession>(changes: false, async () =>
            await open.PostAsync(Body(whenTaken), request => request.Headers.AddIfMatch(ifMatch), cancellationToken) is { UploadUrl: not null } session
                ? session : GraphFaults.Nonsense("no-upload-url", changes: false));
        if (!opened.Succeeded)
            return opened.Fault with { OutcomeUnknown = false }; // an open session changes nothing yet

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var task = new LargeFileUploadTask<SdkItem>(opened.Value, stream, DriveLimits.Fragment, graph.RequestAdapter);
        var sent = await SendAsync(task, cancellationToken);
        for (var breaks = 0; breaks < Breaks && !sent.Succeeded && MayResume(sent.Fault); breaks++)
        {
            var state = await SdkAnswer.DoneAsync(() => task.UpdateSessionStatusAsync(cancellationToken));
            if (!state.Succeeded)
                return state.Fault with { OutcomeUnknown = true }; // a finished session is gone like an expired one: the caller looks at the file
            sent = await SendAsync(task, cancellationToken);
        }

        return sent;
    }

    private static Task<GraphResult<DriveItem>> SendAsync(LargeFileUploadTask<SdkItem> task, CancellationToken cancellationToken) =>
        SdkAnswer.ReadAsync<SdkItem, DriveItem>(
            async () =>
            {
                try
                {
                    return (await task.UploadAsync(maxTries: 1, cancellationToken: cancellationToken)).ItemResponse;
                }
                catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
                {
                    throw new InvalidOperationException("Every fragment was sent and no file came of it.", e); // the task calls that cancelled
                }
            },
            SdkItems.ToWire,
            changes: true);

    /// <summary>416 says that the session holds the fragment already: its answer was lost.</summary>
    private static bool MayResume(GraphFault fault) => fault.Transient || fault.Kind == GraphFaultKind.Nonsense || fault.Status == 416;

    private static CreateUploadSessionPostRequestBody Body(WhenTaken whenTaken) => new()
    {
        Item = new DriveItemUploadableProperties { AdditionalData = new Dictionary<string, object>(StringComparer.Ordinal) { [SdkItems.ConflictBehavior] = whenTaken.Word() } },
    };
}
