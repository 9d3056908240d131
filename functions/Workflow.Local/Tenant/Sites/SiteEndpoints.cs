using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>The one site and its libraries.</summary>
internal static class SiteEndpoints
{
    public static IEnumerable<Route> Routes =>
    [
        new("GET", "sites/{site}", Cost.Single, Get),
        new("GET", "sites/{site}/drives", Cost.Multi, Drives),
        new("GET", "sites/{site}/permissions", Cost.Sharing, Permissions),
    ];

    /// <summary>Whether an address names the site: by id, by host, or as root.</summary>
    public static bool IsSite(TenantCall call)
    {
        var id = call.Segment(1);
        var path = call.Address.SitePath;
        return path is null
            ? id == call.Site.SiteId || id.Equals(call.Site.SiteId.Split(',')[1], StringComparison.OrdinalIgnoreCase)
            : id.Equals(call.Options.SiteHost, StringComparison.OrdinalIgnoreCase) && path.Equals(call.Options.SitePath, StringComparison.OrdinalIgnoreCase);
    }

    private static TenantResponse Get(TenantCall call)
    {
        if (!IsSite(call))
            return call.NotFound("The site was not found.");

        var selection = call.Selection;
        var root = call.State.Items[call.State.Drives[call.Site.DefaultDriveId].RootId];
        return call.Json(200, "sites/$entity", json =>
        {
            json.WriteString("id", call.Site.SiteId);
            if (selection.Has("name"))
                json.WriteString("name", call.Options.SitePath.Split('/')[^1]);
            if (selection.Has("displayName"))
                json.WriteString("displayName", call.Options.SiteTitle);
            if (selection.Has("webUrl"))
                json.WriteString("webUrl", $"https://{call.Options.SiteHost}/{call.Options.SitePath}");
            if (selection.Has("createdDateTime"))
                json.WriteTime("createdDateTime", root.CreatedAt);
            if (selection.Has("siteCollection"))
            {
                json.WriteStartObject("siteCollection");
                json.WriteString("hostname", call.Options.SiteHost);
                json.WriteEndObject();
            }
        });
    }

    private static TenantResponse Drives(TenantCall call) =>
        IsSite(call)
            ? call.Page("drives", call.State.Drives.Values, (json, drive) => DriveEndpoints.WriteDrive(json, call, drive))
            : call.NotFound("The site was not found.");

    /// <summary>Application grants on the site; in the local tenant the app that asks has one.</summary>
    private static TenantResponse Permissions(TenantCall call) =>
        IsSite(call)
            ? call.Page("permissions", [call.Caller.Name], (json, app) => WriteGrant(json, call, app))
            : call.NotFound("The site was not found.");

    private static void WriteGrant(Utf8JsonWriter json, TenantCall call, string app)
    {
        json.WriteString("id", call.Site.Derive("grant/" + app));
        json.WriteStartArray("roles");
        json.WriteStringValue("write");
        json.WriteEndArray();
        json.WriteStartArray("grantedToIdentitiesV2");
        json.WriteStartObject();
        json.WriteStartObject("application");
        json.WriteString("id", call.Site.Derive("app/" + app));
        json.WriteString("displayName", app);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
