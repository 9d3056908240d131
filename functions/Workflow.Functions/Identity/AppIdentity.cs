using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Workflow.Functions.Identity;

/// <summary>
/// Who this app is to Graph: the app registration that the manifest names, proven by the managed identity (federated credential), so that there is no secret and
/// activity notices come from the app people have installed. Without an app registration configured for it, the managed identity itself.
/// </summary>
/// <param name="TenantId">The directory.</param>
/// <param name="ClientId">The app registration.</param>
/// <param name="ManagedIdentity">The managed identity that proves it; null for the managed identity alone.</param>
/// <param name="Own">The managed identity of this app.</param>
internal sealed record AppIdentity(string TenantId, string ClientId, string? ManagedIdentity, string? Own)
{
    private const string Federated = "AzureAd:ClientCredentials:0:ManagedIdentityClientId";
    private static readonly string[] Exchange = ["api://AzureADTokenExchange/.default"];

    /// <summary>The settings that must be there.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["AzureAd:Instance", "AzureAd:TenantId", "AzureAd:ClientId", "AzureAd:Audience"];

    /// <summary>Reads the settings.</summary>
    public static AppIdentity Of(IConfiguration configuration) =>
        new(configuration["AzureAd:TenantId"]!, configuration["AzureAd:ClientId"]!, configuration[Federated], configuration["AZURE_CLIENT_ID"]);

    /// <summary>Where tokens for Graph come from; Azure.Identity keeps and renews them.</summary>
    public TokenCredential Credential()
    {
        var managed = new ManagedIdentityCredential((ManagedIdentity ?? Own) is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
        return ManagedIdentity is null
            ? managed
            : new ClientAssertionCredential(TenantId, ClientId, async cancellationToken => (await managed.GetTokenAsync(new TokenRequestContext(Exchange), cancellationToken)).Token);
    }
}
