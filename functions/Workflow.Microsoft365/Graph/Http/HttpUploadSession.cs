using System.Globalization;
using System.Net.Http.Headers;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Http.Json;

namespace Workflow.Microsoft365.Graph.Http;

/// <summary>One upload in fragments. After a break it asks the session what it holds and goes on there (R19). The session's address is a credential and is never logged.</summary>
internal sealed class HttpUploadSession(GraphHttp http, ReadOnlyMemory<byte> content)
{
    private const int Breaks = 3;

    /// <summary>Opens the session, sends every fragment, gives the finished file.</summary>
    public async Task<GraphResult<DriveItem>> RunAsync(string url, string conflictBehavior, string? ifMatch, CancellationToken cancellationToken)
    {
        var opened = await http.SendAsync<WireUploadRequest, WireUploadSession, WireUploadSession>(
            HttpMethod.Post, url, new WireUploadRequest(new WireUploadItem(conflictBehavior)),
            GraphJson.Default.WireUploadRequest, GraphJson.Default.WireUploadSession, ifMatch, cancellationToken);
        if (!opened.Succeeded)
            return opened.Fault with { OutcomeUnknown = false }; // an open session changes nothing yet
        if (!Uri.TryCreate(opened.Value.UploadUrl, UriKind.Absolute, out var session))
            return GraphFaults.Nonsense("no-upload-url", changes: false);

        return await SendAllAsync(session.AbsoluteUri, cancellationToken);
    }

    private async Task<GraphResult<DriveItem>> SendAllAsync(string session, CancellationToken cancellationToken)
    {
        var at = 0;
        var breaks = 0;
        while (true)
        {
            var sent = await SendFragmentAsync(session, at, cancellationToken);
            if (sent.Succeeded && sent.Value.Item is { } item)
                return item;
            if (sent.Succeeded && sent.Value.Resume > at && sent.Value.Resume < content.Length)
            {
                at = sent.Value.Resume;
                continue;
            }

            var fault = sent.Fault ?? GraphFaults.Nonsense("wrong-upload-range", changes: true);
            if (!MayResume(fault) || breaks++ == Breaks)
                return fault;
            var state = await StateAsync(session, cancellationToken);
            if (!state.Succeeded)
                return state.Fault with { OutcomeUnknown = true }; // a finished session is gone like an expired one: the caller looks at the file
            at = state.Value;
        }
    }

    private async Task<GraphResult<Progress>> SendFragmentAsync(string session, int at, CancellationToken cancellationToken)
    {
        var length = Math.Min(DriveLimits.Fragment, content.Length - at);
        var range = new ContentRangeHeaderValue(at, at + length - 1, content.Length);
        return await http.PutAsync(session, content.Slice(at, length), range, async response =>
        {
            if (response.StatusCode == System.Net.HttpStatusCode.Accepted)
            {
                var state = await GraphHttp.ReadAsync<WireUploadSession, WireUploadSession>(response, GraphJson.Default.WireUploadSession, changes: true, cancellationToken);
                return state.Map(value => new Progress(null, Next(value)));
            }

            var item = await GraphHttp.ReadAsync<WireItem, DriveItem>(response, GraphJson.Default.WireItem, changes: true, cancellationToken);
            return item.Map(value => new Progress(value, content.Length));
        }, cancellationToken);
    }

    private async Task<GraphResult<int>> StateAsync(string session, CancellationToken cancellationToken)
    {
        var state = await http.SendAsync<WireUploadSession, WireUploadSession>(HttpMethod.Get, session, GraphJson.Default.WireUploadSession, cancellationToken);
        return !state.Succeeded ? state.Fault
            : Next(state.Value) is var next && next >= 0 && next < content.Length ? next
            : GraphFaults.Nonsense("wrong-upload-range", changes: true);
    }

    /// <summary>416 says that the session holds the fragment already: its answer was lost.</summary>
    private static bool MayResume(GraphFault fault) => fault.Transient || fault.Kind == GraphFaultKind.Nonsense || fault.Status == 416;

    private static int Next(WireUploadSession session) =>
        session.NextExpectedRanges is [var first, ..]
        && int.TryParse(first.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var next) ? next : -1;

    private sealed record Progress(DriveItem? Item, int Resume);
}
