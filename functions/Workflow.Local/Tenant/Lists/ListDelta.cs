using System.Globalization;

namespace Workflow.Local.Tenant;

/// <summary>Delta of a list's items, with the same tokens as a drive's.</summary>
internal static class ListDelta
{
    public static TenantResponse Get(TenantCall call)
    {
        if (!call.TryList(out var list, out var error))
            return error;

        long after = 0;
        if (call.Query["token"] is { Length: > 0 } token)
        {
            var read = token == "latest" || (DeltaToken.TryRead(call.Site, token, out after, out var issuedAt) && call.Now - issuedAt <= call.Options.DeltaTokenLife);
            if (!read)
                return call.Error(410, "resyncRequired", "The delta token is no longer valid; start over.", "resyncChangesApplyDifferences").With("Location", call.Url.Split('(')[0]);

            after = token == "latest" ? call.State.Sequence : after;
        }

        var size = call.Query.Top(call.Options.PageSize);
        var changed = call.State.ListItems[list.Id].Changes.After(after).Where(i => after > 0 || !i.Deleted).Take(size + 1).ToList();
        var last = changed.Count > size ? changed[size - 1].Sequence : call.State.Sequence;
        var selection = call.Selection;
        var fields = Expansion.Find(call.Query["$expand"], "fields");
        return call.Json(200, "Collection(listItem)", json =>
        {
            json.WriteString(changed.Count > size ? "@odata.nextLink" : "@odata.deltaLink", DeltaEndpoint.Link(call, DeltaToken.Write(call.Site, last, call.Now)));
            TenantCall.WriteArray(json, changed.Take(size), (j, item) =>
            {
                if (!item.Deleted)
                {
                    ListJson.WriteItem(j, call, item, selection, fields);
                    return;
                }

                j.WriteString("id", item.Id.ToString(CultureInfo.InvariantCulture));
                j.WriteStartObject("deleted");
                j.WriteString("state", "deleted");
                j.WriteEndObject();
            });
        });
    }
}
