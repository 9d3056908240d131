using System.Globalization;
using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Versions of a file.</summary>
internal static class VersionEndpoints
{
    public static TenantResponse List(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error))
            return error;

        var versions = call.State.Versions.TryGetValue(item.Id, out var found) ? found : [];
        return call.Page($"drives('{item.DriveId}')/items('{item.Id}')/versions", versions.AsEnumerable().Reverse(), (json, version) => Write(json, call, version));
    }

    public static TenantResponse Get(TenantCall call) =>
        TryVersion(call, out var item, out var version, out var error)
            ? call.Json(200, $"drives('{item.DriveId}')/items('{item.Id}')/versions/$entity", json => Write(json, call, version))
            : error;

    public static TenantResponse Content(TenantCall call) =>
        TryVersion(call, out var item, out var version, out var error) ? Downloads.Redirect(call, version.Content, item.Name) : error;

    public static TenantResponse Restore(TenantCall call)
    {
        if (!TryVersion(call, out var item, out var version, out var error))
            return error;

        if (!DriveAccess.CanWrite(call.Site, call.Caller, item))
            return call.Denied();

        if (FileLocks.Refusal(call, item) is { } locked)
            return locked;

        new Library(call.Site).Replace(call.Changes, item, call.Site.Store.GetContent(version.Content), call.Caller, call.Now);
        return TenantCall.NoContent;
    }

    private static bool TryVersion(TenantCall call, out DriveItemRecord item, out FileVersionRecord version, out TenantResponse error)
    {
        version = null!;
        if (!call.TryItem(out item, out error))
            return false;

        var id = call.Segment(5);
        var number = id == "current" ? item.Version : int.TryParse(id.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        version = (call.State.Versions.TryGetValue(item.Id, out var versions) ? versions.Find(v => v.Number == number) : null)!;
        error = call.NotFound("The version was not found.");
        return version is not null;
    }

    private static void Write(Utf8JsonWriter json, TenantCall call, FileVersionRecord version)
    {
        var selection = call.Selection;
        json.WriteString("id", $"{version.Number}.0");
        if (selection.Has("lastModifiedDateTime"))
            json.WriteTime("lastModifiedDateTime", version.At);
        if (selection.Has("size"))
            json.WriteNumber("size", version.Size);
        if (selection.Has("lastModifiedBy"))
            json.WriteIdentity("lastModifiedBy", version.By, call.Site);
    }
}
