using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Identity.Web;
using Workflow.Application.Endpoints.Access;

namespace Workflow.Functions.Identity;

/// <summary>
/// Tells who calls. No middleware runs in an isolated worker, so the token is validated here, explicitly, for every request. A token without our scope is one that
/// was not given for this API; a token without a person (an app's own) is nobody.
/// </summary>
internal static class CallerReader
{
    /// <summary>The scope that the pages ask for.</summary>
    private const string Scope = "access_as_user";

    /// <summary>The app role of coordinators (contracts §5).</summary>
    private const string Coordinate = "Survey.Coordinate";

    /// <summary>The caller of a request.</summary>
    public static async Task<Caller> OfAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
            return Caller.Nobody;
        var shown = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return shown is { Succeeded: true, Principal: { } person } && Has(person, Scope, ClaimConstants.Scp, ClaimConstants.Scope) ? Of(person) : Caller.Expired;
    }

    private static Caller Of(ClaimsPrincipal person) => new()
    {
        Name = person.FindFirstValue("upn") ?? person.FindFirstValue(ClaimTypes.Upn) ?? person.FindFirstValue(ClaimConstants.PreferredUserName) ?? "",
        IsCoordinator = Has(person, Coordinate, ClaimConstants.Roles, ClaimConstants.Role),
        Groups = [.. person.FindAll("groups").Select(group => group.Value)],
    };

    /// <summary>Whether one of the claims holds the word; scopes stand in one claim, separated by blanks.</summary>
    private static bool Has(ClaimsPrincipal person, string word, params string[] claims) =>
        claims.SelectMany(person.FindAll).SelectMany(claim => claim.Value.Split(' ')).Contains(word, StringComparer.Ordinal);
}
