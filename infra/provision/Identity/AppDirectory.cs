using Microsoft.Graph;
using Microsoft.Graph.Models;
using SdkApplication = Microsoft.Graph.Models.Application;

namespace Workflow.Provision.Identity;

/// <summary>Finds our app registration and its service principal by what we named it.</summary>
internal sealed class AppDirectory(GraphServiceClient graph, Wish wish)
{
    /// <summary>How the registration is found again: one for each set of pages.</summary>
    public string UniqueName => $"workflow-{wish.Pages}";

    /// <summary>The registration; null when there is none.</summary>
    public async Task<SdkApplication?> ApplicationAsync(CancellationToken cancellationToken) =>
        (await graph.Applications.GetAsync(request => request.QueryParameters.Filter = $"uniqueName eq '{UniqueName}'", cancellationToken))?.Value?.FirstOrDefault();

    /// <summary>The service principal of an application; null when there is none.</summary>
    public async Task<ServicePrincipal?> PrincipalAsync(string appId, CancellationToken cancellationToken) =>
        (await graph.ServicePrincipals.GetAsync(request => request.QueryParameters.Filter = $"appId eq '{appId}'", cancellationToken))?.Value?.FirstOrDefault();

    /// <summary>The registration and its service principal; refuses when they do not stand yet.</summary>
    public async Task<(SdkApplication Application, ServicePrincipal Principal)> NeededAsync(CancellationToken cancellationToken) =>
        await ApplicationAsync(cancellationToken) is { AppId: { } appId } application && await PrincipalAsync(appId, cancellationToken) is { } principal
            ? (application, principal)
            : throw new ProvisionRefusalException(Words.Of("noApplication"));
}
