using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Shares items: lists permissions, invites, changes roles, takes permissions away. Nothing here changes an eTag.</summary>
internal static class PermissionEndpoints
{
    private const int LongestMessage = 2_000;

    public static TenantResponse List(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error))
            return error;

        var selection = call.Selection;
        return call.Page(
            $"drives('{item.DriveId}')/items('{item.Id}')/permissions",
            PermissionJson.All(call.State, item),
            (json, p) => PermissionJson.Write(json, call, p.Grant, p.From.Id == item.Id ? null : p.From, selection));
    }

    public static TenantResponse Get(TenantCall call) =>
        TryGrant(call, own: false, out var item, out var grant, out var error) ? Answer(call, 200, item, grant) : error;

    public static TenantResponse Patch(TenantCall call)
    {
        if (!TryGrant(call, own: true, out var item, out var grant, out var error))
            return error;

        if (call.Body.Texts("roles") is not [("read" or "write") and var role])
            return call.Invalid("roles must be read or write.");

        if (FileLocks.Refusal(call, item) is { } locked && !item.IsFolder)
            return locked; // R15: a role may not change while the file is open

        var changed = grant with { Role = role };
        Keep(call, item, [.. item.Grants.Select(g => g.Id == grant.Id ? changed : g)]);
        return Answer(call, 200, item, changed);
    }

    public static TenantResponse Delete(TenantCall call)
    {
        if (!TryGrant(call, own: true, out var item, out var grant, out var error))
            return error;

        Keep(call, item, [.. item.Grants.Where(g => g.Id != grant.Id)]);
        return TenantCall.NoContent;
    }

    public static TenantResponse Invite(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error))
            return error;

        var recipients = call.Body.Elements("recipients").ToList();
        if (call.Body.Texts("roles") is not [("read" or "write") and var role])
            return call.Invalid("roles must be read or write; owner is refused (R26).");

        if (recipients.Count == 0 || call.Body.Text("message")?.Length > LongestMessage)
            return call.Invalid($"There must be recipients, and a message of at most {LongestMessage} characters (R26).");

        if (call.Body.Has("expirationDateTime"))
            return call.Invalid("expirationDateTime works for links only (R26).");

        var grants = new List<GrantRecord>();
        foreach (var recipient in recipients)
        {
            if (FindGrantee(call, recipient, role) is not { } grant)
                return call.Error(400, "invalidRequest", "One or more users could not be resolved.", "noResolvedUsers");

            grants.Add(grant);
        }

        Keep(call, item, [.. Merge(item.Grants, grants)]);
        var answered = grants.ConvertAll(g => item.Grants.FirstOrDefault(old => Same(old, g)) is { } old ? old with { Role = Stronger(old.Role, g.Role) } : g);
        return call.Json(200, "Collection(permission)", json => TenantCall.WriteArray(json, answered, (j, g) => PermissionJson.Write(j, call, g, inheritedFrom: null, default)));
    }

    public static TenantResponse CreateLink(TenantCall call)
    {
        if (!call.TryItem(out var item, out var error))
            return error;

        var role = call.Body.Text("type") switch { "edit" => "write", "view" => "read", _ => null };
        if (role is null || call.Body.Text("scope") is not (null or "organization"))
            return call.Error(501, "notSupported", "Only view and edit links for the organization are made here.");

        var existing = item.Grants.FirstOrDefault(g => g.Kind == GrantKind.Link && g.Role == role);
        var grant = existing ?? new GrantRecord(call.Site.NewGuid().ToString("N"), role, GrantKind.Link, "organization");
        if (existing is null)
            Keep(call, item, [.. item.Grants, grant]);

        return Answer(call, existing is null ? 201 : 200, item, grant);
    }

    private static GrantRecord? FindGrantee(TenantCall call, JsonElement recipient, string role)
    {
        var people = call.Site.People;
        var key = recipient.Text("email") ?? recipient.Text("objectId") ?? recipient.Text("alias") ?? "";
        var id = call.Site.NewGuid().ToString("N");
        if (people.Person(key) is { } person)
            return new(id, role, GrantKind.User, person.UserPrincipalName);

        if (people.Group(key) is { } group)
            return new(id, role, GrantKind.Group, group.Id);

        if (!call.Options.RegisterUnknownPeople || !key.Contains('@', StringComparison.Ordinal))
            return null;

        people.Register(key);
        call.Changes.Put(new PersonRecord(key));
        return new(id, role, GrantKind.User, key);
    }

    private static List<GrantRecord> Merge(IReadOnlyList<GrantRecord> old, List<GrantRecord> added)
    {
        var merged = old.ToList();
        foreach (var grant in added)
        {
            var at = merged.FindIndex(g => Same(g, grant));
            if (at < 0)
                merged.Add(grant);
            else
                merged[at] = merged[at] with { Role = Stronger(merged[at].Role, grant.Role) };
        }

        return merged;
    }

    private static bool Same(GrantRecord left, GrantRecord right) => left.Kind == right.Kind && left.Name.Equals(right.Name, StringComparison.OrdinalIgnoreCase);

    private static string Stronger(string left, string right) => left == "write" || right == "write" ? "write" : "read";

    private static void Keep(TenantCall call, DriveItemRecord item, IReadOnlyList<GrantRecord> grants) =>
        call.Changes.Put(item with { Grants = grants, SharingSequence = call.Changes.NextSequence() });

    private static bool TryGrant(TenantCall call, bool own, out DriveItemRecord item, out GrantRecord grant, out TenantResponse error)
    {
        grant = null!;
        if (!call.TryItem(out item, out error))
            return false;

        var id = call.Segment(5);
        var holder = item;
        var found = PermissionJson.All(call.State, item).FirstOrDefault(p => p.Grant.Id == id);
        error = found.Grant is null ? call.NotFound("The permission was not found.") : call.Error(403, "accessDenied", "The permission is inherited; change it where it was given.");
        grant = found.Grant!;
        return grant is not null && (!own || found.From.Id == holder.Id);
    }

    private static TenantResponse Answer(TenantCall call, int status, DriveItemRecord item, GrantRecord grant) =>
        call.Json(status, $"drives('{item.DriveId}')/items('{item.Id}')/permissions/$entity", json => PermissionJson.Write(json, call, grant, inheritedFrom: null, default));
}
