using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>
/// Delta of a drive (R30). A token says how far the caller has read; items changed since come in the order of their changes, their parents with them,
/// so an item may come more than once. A token that is too old or of another tenant is answered with 410.
/// </summary>
internal static class DeltaEndpoint
{
    public static TenantResponse Get(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error))
            return error;

        if (item.ParentId is not null)
            return call.Error(501, "notSupported", "Delta of a SharePoint library works at its root only.");

        if (!TryStart(call, item.DriveId, out var after, out error))
            return error;

        var sharing = call.Request.Prefers("deltashowsharingchanges");
        var size = call.Query.Top(call.Options.PageSize);
        var changed = call.State.DriveChanges[item.DriveId].After(after).Where(i => after > 0 || !i.Deleted).Take(size + 1).ToList();
        var last = changed.Count > size ? changed[size - 1].Sequence : call.State.Sequence;
        var page = WithParents(call, changed.Take(size), sharing ? after : long.MaxValue);
        var selection = call.Selection;
        return call.Json(200, "Collection(driveItem)", json =>
        {
            var token = DeltaToken.Write(call.Site, last, call.Now);
            json.WriteString(changed.Count > size ? "@odata.nextLink" : "@odata.deltaLink", Link(call, token));
            TenantCall.WriteArray(json, page, (j, i) => WriteOne(j, call, i, selection, after, sharing));
        });
    }

    /// <summary>The link with a token, in the spelling the caller used.</summary>
    internal static string Link(TenantCall call, string token)
    {
        var path = call.Url;
        var call0 = path.IndexOf("(token=", StringComparison.OrdinalIgnoreCase);
        return $"{(call0 < 0 ? path : path[..call0])}?{call.Query.With("token", token, "$skiptoken", "$deltatoken")}";
    }

    private static bool TryStart(TenantCall call, string drive, out long after, out TenantResponse error)
    {
        after = 0;
        error = TenantCall.NoContent;
        var token = call.Query["token"];
        if (string.IsNullOrEmpty(token))
            return true;

        if (token == "latest")
        {
            after = call.State.Sequence;
            return true;
        }

        if (DeltaToken.TryRead(call.Site, token, out after, out var issuedAt))
        {
            error = Resync(call);
            return call.Now - issuedAt <= call.Options.DeltaTokenLife && after <= call.State.Sequence;
        }

        if (GraphTime.Parse(token) is { } moment)
        {
            error = Resync(call);
            after = call.State.DriveChanges[drive].After(0).Where(i => i.ModifiedAt < moment).Select(i => i.Sequence).DefaultIfEmpty(0).Max();
            return call.Now - moment <= call.Options.DeltaTokenLife;
        }

        error = Resync(call);
        return false;
    }

    private static TenantResponse Resync(TenantCall call)
    {
        var start = Link(call, "");
        return call.Error(410, "resyncRequired", "The delta token is no longer valid; start over.", "resyncChangesApplyDifferences").With("Location", start[..start.LastIndexOf('?')]);
    }

    private static List<DriveItemRecord> WithParents(TenantCall call, IEnumerable<DriveItemRecord> changed, long sharingAfter)
    {
        var items = changed.ToList();
        if (sharingAfter < long.MaxValue)
            items.AddRange(call.State.Items.Values.Where(i => i.SharingSequence > sharingAfter && !i.Deleted && !items.Exists(o => o.Id == i.Id))); // R31

        if (call.Request.Prefers("deltaExcludeParent"))
            return items;

        var seen = items.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var parents = new List<DriveItemRecord>();
        foreach (var item in items)
        {
            for (var at = item.ParentId; at is not null && seen.Add(at); at = call.State.Items[at].ParentId)
            {
                if (!call.State.Items[at].Deleted)
                    parents.Insert(0, call.State.Items[at]);
            }
        }

        return [.. parents, .. items];
    }

    private static void WriteOne(Utf8JsonWriter json, TenantCall call, DriveItemRecord item, Selection selection, long after, bool sharing)
    {
        if (item.Deleted)
        {
            DriveItemJson.WriteDeleted(json, item);
            return;
        }

        DriveItemJson.Write(json, call, item, selection);
        if (sharing && item.SharingSequence > after)
            json.WriteString("@microsoft.graph.sharedChanged", "True");
    }
}

/// <summary>What a delta token says: how far it goes, when it was made, and by which tenant.</summary>
internal static class DeltaToken
{
    public static string Write(TenantSite site, long sequence, DateTimeOffset now) =>
        System.Buffers.Text.Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{site.DeltaEpoch};{sequence};{now.ToUnixTimeSeconds()}"));

    public static bool TryRead(TenantSite site, string token, out long sequence, out DateTimeOffset issuedAt)
    {
        sequence = 0;
        issuedAt = default;
        if (!System.Buffers.Text.Base64Url.IsValid(token))
            return false;

        var parts = Encoding.ASCII.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token)).Split(';');
        if (parts.Length != 3 || parts[0] != site.DeltaEpoch || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out sequence)
            || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        issuedAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
