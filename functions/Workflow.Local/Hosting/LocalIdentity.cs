using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Workflow.Local.Tenant;
using TenantCaller = Workflow.Local.Tenant.Caller;

namespace Workflow.Local.Hosting;

/// <summary>
/// Who somebody chose to be. On one machine there is nobody to ask for a password; the choice is kept in a cookie signed with this folder's key, so that no other
/// page and no other folder's cookie can choose for them.
/// </summary>
internal sealed class LocalIdentity(TenantService tenant, LocalPeople people)
{
    /// <summary>The cookie's name. Cookies do not know ports: what another program on this machine leaves there is simply not signed by us.</summary>
    public const string Cookie = "workflow-person";

    private const string NoTls = "The loopback address has no TLS; nothing leaves the machine.";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>The caller: by the Authorization header (programs), else by the cookie (pages).</summary>
    public Application.Endpoints.Access.Caller Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var cookie = request.Cookies[Cookie];
        var shown = header.Length > 0 ? header : cookie is { Length: > 0 } ? $"Bearer {cookie}" : null;
        return shown is null ? Application.Endpoints.Access.Caller.Nobody
            : tenant.Tokens.Read(shown) is TenantCaller { IsApp: false } person && people.Find(person.Name) is { } known ? LocalPeople.CallerOf(known)
            : Application.Endpoints.Access.Caller.Expired;
    }

    /// <summary>Remembers a choice; the token is returned for programs that use the header.</summary>
    [SuppressMessage("Security", "S2092:Cookies should be secure", Justification = NoTls)]
    public string SignIn(HttpResponse response, string name)
    {
        var token = tenant.Tokens.ForUser(name);
        response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = Lasts, Path = "/", IsEssential = true });
        return token;
    }

    /// <summary>Forgets it.</summary>
    [SuppressMessage("Security", "S2092:Cookies should be secure", Justification = NoTls)]
    public static void SignOut(HttpResponse response) => response.Cookies.Delete(Cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
}
