using Azure.Core;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>One token for ever: for the local tenant, which knows its own programs by it.</summary>
public sealed class StaticTokenCredential(string token) : TokenCredential
{
    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(token, DateTimeOffset.MaxValue);

    /// <inheritdoc/>
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
