using System.Net;
using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// Puts the token on requests to Graph, and on no others: upload sessions and downloads carry their own credential in the address. Notices in Teams may come only from
/// the app that the manifest names, which may be another identity than the one that works in SharePoint.
/// </summary>
internal sealed class CredentialHandler(TokenCredential credential, TokenCredential? teams, GraphOptions options, ILogger logger) : DelegatingHandler
{
    private readonly Uri root = options.Root;
    private readonly TokenRequestContext context = new([options.Scope]);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = null;
        if (root.IsBaseOf(request.RequestUri!) && !request.Options.TryGetValue(RedirectHandler.Bare, out _))
        {
            try
            {
                // Azure.Identity keeps tokens and renews them before they end.
                var identity = teams is not null && GraphWorkloads.Of(request.RequestUri!.AbsolutePath) == GraphWorkload.Teams ? teams : credential;
                var token = await identity.GetTokenAsync(context, cancellationToken);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
            }
            catch (AuthenticationFailedException e)
            {
                GraphLog.NoToken(logger, e.GetType().Name);
                return LocalAnswer.Of(request, HttpStatusCode.Unauthorized, OutcomeHeaders.NoToken);
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
