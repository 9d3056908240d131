using System.Globalization;

namespace Workflow.Local.Tenant;

/// <summary>Upload sessions: fragments of 320 KiB, resumed where they broke off (R19).</summary>
internal static class UploadEndpoints
{
    private const long FragmentUnit = 320 * 1024;
    private const long LargestFragment = 60 * 1024 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static TenantResponse Create(TenantCall call)
    {
        if (!call.TryPlace(out var place, out var error))
            return error;

        if (!DriveAccess.CanWrite(call.Site, call.Caller, place.Item ?? place.Parent))
            return call.Denied();

        if (call.Body.Flag("deferCommit"))
            return call.Error(501, "notSupported", "deferCommit is not supported.");

        var whenTaken = call.Body.Member("item").Text("@microsoft.graph.conflictBehavior") ?? call.Query["@microsoft.graph.conflictBehavior"] ?? "replace";
        var ifMatch = call.Request.Header("If-Match");
        if (Conflict(call, place, whenTaken, ifMatch) is { } conflict)
            return conflict;

        var session = new UploadRecord
        {
            Id = call.Site.NewGuid().ToString("N"), ParentId = place.Parent.Id, Name = place.Name, WhenTaken = whenTaken, IfMatch = ifMatch,
            ExpiresAt = call.Now + Life, By = call.Caller,
        };
        call.Changes.Put(session);
        return call.Json(200, "microsoft.graph.uploadSession", json =>
        {
            json.WriteString("uploadUrl", $"{call.Request.Origin}/_tenant/upload/{session.Id}?tempauth={call.Site.Tokens.Capability(session.Id)}");
            WriteRanges(json, session);
        });
    }

    public static TenantResponse Get(TenantCall call) => TrySession(call, out var session, out var error) ? Status(call, 200, session) : error;

    public static TenantResponse Delete(TenantCall call)
    {
        if (!TrySession(call, out var session, out var error))
            return error;

        Drop(call, session);
        return TenantCall.NoContent;
    }

    public static TenantResponse Put(TenantCall call)
    {
        if (!TrySession(call, out var session, out var error))
            return error;

        if (!TryRange(call.Request.Header("Content-Range"), out var first, out var last, out var total) || last - first + 1 != call.Request.Body.Length)
            return call.Invalid("Content-Range does not fit the body.");

        if (call.Request.Body.Length >= LargestFragment)
            return call.Error(413, "requestEntityTooLarge", "A fragment stays under 60 MiB.");

        if (first % FragmentUnit != 0 || (last + 1 != total && call.Request.Body.Length % FragmentUnit != 0) || (session.Total > 0 && session.Total != total))
            return call.Error(400, "fragmentRowCountOutOfRange", "A fragment begins and, but for the last, ends at a multiple of 320 KiB of the same file.");

        if (first != session.Received)
            return call.Error(416, "invalidRange", "The fragment overlaps with what was received, or leaves a gap.", first < session.Received ? "fragmentOverlap" : "fragmentOutOfOrder");

        call.Site.Store.WriteUpload(session.Id, first, call.Request.Body);
        var grown = session with { Received = last + 1, Total = total };
        if (grown.Received < total)
        {
            call.Changes.Put(grown);
            return Status(call, 202, grown);
        }

        return Finish(call, grown);
    }

    private static TenantResponse Finish(TenantCall call, UploadRecord session)
    {
        var parent = call.State.Items[session.ParentId];
        if (parent.Deleted)
            return call.NotFound("The folder was deleted.");

        var existing = call.State.ChildrenOf(parent.Id).GetValueOrDefault(session.Name);
        var place = new Place(existing, parent, session.Name);
        var bytes = call.Site.Store.ReadUpload(session.Id, session.Received);
        if (ContentEndpoints.Write(call, place, bytes, session.WhenTaken, session.IfMatch, session.By, out var error) is not { } written)
        {
            // The bytes stay: the caller may send the last fragment again when the lock is gone.
            return error;
        }

        Drop(call, session);
        call.Site.Throttle.Charge(call.Route with { Cost = Cost.Multi }, call.Address, session.By, call.Now);
        return DriveItemJson.Answer(call, existing?.Id == written.Id ? 200 : 201, written) with { ResourceUnits = 2 };
    }

    private static TenantResponse? Conflict(TenantCall call, Place place, string whenTaken, string? ifMatch) =>
        place.Item is null ? (ifMatch is not null and not "*" ? call.Changed() : null)
        : TenantCall.IsStale(ifMatch, place.Item.ETag) ? call.Changed()
        : whenTaken == "fail" || place.Item.IsFolder ? call.Error(409, "nameAlreadyExists", "Name already exists")
        : whenTaken == "replace" ? FileLocks.Refusal(call, place.Item)
        : null;

    private static void Drop(TenantCall call, UploadRecord session)
    {
        call.Changes.Put(new RemovalRecord(RecordKind.Upload, session.Id));
        call.Site.Store.DropUpload(session.Id);
    }

    private static bool TrySession(TenantCall call, out UploadRecord session, out TenantResponse error)
    {
        var known = call.State.Uploads.TryGetValue(call.Segment(2), out var found) && found.ExpiresAt > call.Now
            && call.Site.Tokens.IsCapability(found.Id, call.Query["tempauth"]);
        session = found!;
        error = known ? TenantCall.NoContent : call.NotFound("The upload session was not found.");
        return known;
    }

    private static TenantResponse Status(TenantCall call, int status, UploadRecord session) => call.Json(status, context: null, json => WriteRanges(json, session));

    private static void WriteRanges(System.Text.Json.Utf8JsonWriter json, UploadRecord session)
    {
        json.WriteTime("expirationDateTime", session.ExpiresAt);
        json.WriteStartArray("nextExpectedRanges");
        json.WriteStringValue(session.Total > 0 ? $"{session.Received}-{session.Total - 1}" : $"{session.Received}-");
        json.WriteEndArray();
    }

    private static bool TryRange(string? header, out long first, out long last, out long total)
    {
        first = last = total = 0;
        return header?.Split(" -/".ToCharArray()) is ["bytes", var a, var b, var c]
            && long.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out first)
            && long.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out last)
            && long.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out total)
            && first <= last && last < total;
    }
}
