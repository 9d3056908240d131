using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Workflow.Functions.Identity;

/// <summary>
/// Who this app is to Graph: its managed identity. Notices in Teams may come only from the app registration that the manifest names; the managed identity proves
/// itself to it by a federated credential. Nowhere is there a secret.
/// </summary>
/// <param name="TenantId">The directory.</param>
/// <param name="ClientId">The app registration.</param>
/// <param name="ManagedIdentity">The client id of the managed identity; null for the one the platform assigned.</param>
/// <param name="IsFederated">Whether the managed identity may act as the app registration.</param>
internal sealed record AppIdentity(string TenantId, string ClientId, string? ManagedIdentity, bool IsFederated)
{
    private static readonly string[] Exchange = ["api://AzureADTokenExchange/.default"];

    /// <summary>The settings that must be there.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["AzureAd:Instance", "AzureAd:TenantId", "AzureAd:ClientId", "AzureAd:Audience"];

    /// <summary>Reads the settings.</summary>
    public static AppIdentity Of(IConfiguration configuration) => new(
        configuration["AzureAd:TenantId"]!,
        configuration["AzureAd:ClientId"]!,
        configuration["AZURE_CLIENT_ID"],
        configuration["AzureAd:ClientCredentials:0:SourceType"] == "SignedAssertionFromManagedIdentity");

    /// <summary>Where tokens for Graph come from; Azure.Identity keeps and renews them.</summary>
    public TokenCredential Credential() => Managed();

    /// <summary>Where tokens for notices in Teams come from; null for the same.</summary>
    public TokenCredential? TeamsCredential()
    {
        var managed = Managed();
        return IsFederated
            ? new ClientAssertionCredential(TenantId, ClientId, async cancellationToken => (await managed.GetTokenAsync(new TokenRequestContext(Exchange), cancellationToken)).Token)
            : null;
    }

    private ManagedIdentityCredential Managed() =>
        new(ManagedIdentity is { Length: > 0 } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
}
