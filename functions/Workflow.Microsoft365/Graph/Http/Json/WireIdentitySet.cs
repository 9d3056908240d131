using Workflow.Microsoft365.Graph.Permissions;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>Who: a user, a group or an application. A site user names people by login name, <c>i:0#.f|membership|upn</c>.</summary>
internal sealed record WireIdentitySet(WireIdentity? User, WireIdentity? Group, WireIdentity? Application, WireIdentity? SiteUser)
{
    /// <summary>Whom a permission is given to; null for an application or a SharePoint group.</summary>
    public Grantee? ToGrantee()
    {
        var login = SiteUser?.LoginName is { } name && name.Contains("|membership|", StringComparison.Ordinal) ? name[(name.LastIndexOf('|') + 1)..] : null;
        var mail = User?.Email ?? login;
        return User is not null || mail is not null ? new Grantee(User?.Id, mail) { Login = login }
            : Group is not null ? new Grantee(Group.Id, Group.Email)
            : null;
    }
}

/// <summary>One identity.</summary>
internal sealed record WireIdentity(string? Id, string? Email, string? LoginName);
