using Microsoft.Graph;
using Microsoft.Graph.Models;
using SdkApplication = Microsoft.Graph.Models.Application;

namespace Workflow.Provision.Identity;

/// <summary>Lets the managed identity act as the app registration, without a secret: notices in Teams may come only from the app of the manifest.</summary>
internal sealed class FederatedIdentity(GraphServiceClient graph, AppDirectory directory, Wish wish) : IProvisionStep
{
    private const string CredentialName = "workflow-managed-identity";

    /// <inheritdoc/>
    public string Name => "step.federation";

    /// <inheritdoc/>
    public string Right => "right.application";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken) =>
        await directory.ApplicationAsync(cancellationToken) is { } application && await CredentialAsync(application, cancellationToken) is { } known && known.Subject == wish.Identity.ToString()
            ? [] : [CredentialName];

    /// <inheritdoc/>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var (application, principal) = await directory.NeededAsync(cancellationToken);
        var wanted = new FederatedIdentityCredential
        {
            Name = CredentialName,
            Issuer = $"https://login.microsoftonline.com/{principal.AppOwnerOrganizationId}/v2.0",
            Subject = wish.Identity.ToString(),
            Audiences = ["api://AzureADTokenExchange"],
        };
        var credentials = graph.Applications[application.Id].FederatedIdentityCredentials;
        if (await CredentialAsync(application, cancellationToken) is { } known)
            await credentials[known.Id].PatchAsync(new FederatedIdentityCredential { Subject = wanted.Subject, Issuer = wanted.Issuer }, cancellationToken: cancellationToken);
        else
            await credentials.PostAsync(wanted, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(CancellationToken cancellationToken) => Task.CompletedTask; // goes with the registration

    private async Task<FederatedIdentityCredential?> CredentialAsync(SdkApplication application, CancellationToken cancellationToken) =>
        (await graph.Applications[application.Id].FederatedIdentityCredentials.GetAsync(cancellationToken: cancellationToken))?.Value?.Find(c => c.Name == CredentialName);
}
