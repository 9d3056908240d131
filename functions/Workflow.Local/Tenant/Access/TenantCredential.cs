using Azure.Core;

namespace Workflow.Local.Tenant;

/// <summary>Hands a local token to code that asks Azure.Identity for one.</summary>
public sealed class TenantCredential(string token, TimeProvider time) : TokenCredential
{
    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(token, time.GetUtcNow().AddHours(1));

    /// <inheritdoc/>
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
