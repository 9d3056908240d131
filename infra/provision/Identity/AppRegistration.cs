using Microsoft.Graph;
using Microsoft.Graph.Models;
using SdkApplication = Microsoft.Graph.Models.Application;

namespace Workflow.Provision.Identity;

/// <summary>The app registration that the pages sign in to: scope, coordinator's role, nested app authentication, and nothing secret.</summary>
internal sealed class AppRegistration(GraphServiceClient graph, AppDirectory directory, Wish wish) : IProvisionStep
{
    private static readonly Guid ScopeId = new("3f6f6f1e-6d0b-4a0e-9a6b-2f8a1c5b7d01");
    private static readonly Guid RoleId = new("3f6f6f1e-6d0b-4a0e-9a6b-2f8a1c5b7d02");

    /// <summary>The app role of coordinators.</summary>
    public static Guid CoordinatorRole => RoleId;

    /// <inheritdoc/>
    public string Name => "step.registration";

    /// <inheritdoc/>
    public string Right => "right.application";

    /// <inheritdoc/>
    public string Note { get; private set; } = "";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        if (await directory.ApplicationAsync(cancellationToken) is not { AppId: { } appId } application)
            return [directory.UniqueName];
        Note = Words.Of("note.clientId", appId);
        var missing = new List<string>();
        if (application.IdentifierUris?.Contains(Audience(appId)) != true)
            missing.Add(Audience(appId));
        if (application.Api?.Oauth2PermissionScopes?.Exists(scope => scope.Id == ScopeId) != true)
            missing.Add("access_as_user");
        if (application.AppRoles?.Exists(role => role.Id == RoleId) != true)
            missing.Add("Survey.Coordinate");
        if (Redirects().Except(application.Spa?.RedirectUris ?? []).Any())
            missing.Add("SPA");
        if (await directory.PrincipalAsync(appId, cancellationToken) is null)
            missing.Add("service principal");
        return missing;
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var application = await directory.ApplicationAsync(cancellationToken)
            ?? await graph.Applications.PostAsync(
                new SdkApplication { UniqueName = directory.UniqueName, DisplayName = "進捗調査 Workflow", SignInAudience = "AzureADMyOrg" }, cancellationToken: cancellationToken);
        var appId = application!.AppId!;
        Note = Words.Of("note.clientId", appId);
        await graph.Applications[application.Id].PatchAsync(Wanted(appId), cancellationToken: cancellationToken);
        if (await directory.PrincipalAsync(appId, cancellationToken) is null)
            await graph.ServicePrincipals.PostAsync(new ServicePrincipal { AppId = appId }, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        if (await directory.ApplicationAsync(cancellationToken) is { } application)
            await graph.Applications[application.Id].DeleteAsync(cancellationToken: cancellationToken); // the service principal goes with it
    }

    private SdkApplication Wanted(string appId) => new()
    {
        IdentifierUris = [Audience(appId)],
        Api = new ApiApplication { RequestedAccessTokenVersion = 2, Oauth2PermissionScopes = [Scope()] },
        AppRoles = [Role()],
        Spa = new SpaApplication { RedirectUris = [.. Redirects()] },
        OptionalClaims = new OptionalClaims { AccessToken = [new OptionalClaim { Name = "upn" }] },
    };

    private string Audience(string appId) => $"api://{wish.Pages}/{appId}";

    private IEnumerable<string> Redirects() => [$"brk-multihub://{wish.Pages}", $"https://{wish.Pages}/taskpane.html", $"https://{wish.Pages}/dashboard.html"];

    private static PermissionScope Scope() => new()
    {
        Id = ScopeId, Value = "access_as_user", Type = "User", IsEnabled = true,
        UserConsentDisplayName = Words.Of("scope.name"), UserConsentDescription = Words.Of("scope.description"),
        AdminConsentDisplayName = Words.Of("scope.name"), AdminConsentDescription = Words.Of("scope.description"),
    };

    private static AppRole Role() => new()
    {
        Id = RoleId, Value = "Survey.Coordinate", AllowedMemberTypes = ["User"], IsEnabled = true, DisplayName = Words.Of("role.name"), Description = Words.Of("role.description"),
    };
}
