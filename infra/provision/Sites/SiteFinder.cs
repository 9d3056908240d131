using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Workflow.Provision.Sites;

/// <summary>Finds the survey's site.</summary>
internal sealed class SiteFinder(GraphServiceClient graph, Wish wish)
{
    /// <summary>The site's id; refuses when there is none.</summary>
    public async Task<string> IdAsync(CancellationToken cancellationToken)
    {
        try
        {
            Site? site = await graph.Sites[wish.SiteHost].WithUrl($"https://graph.microsoft.com/v1.0/sites/{wish.SiteHost}:/{wish.SitePath}").GetAsync(cancellationToken: cancellationToken);
            return site!.Id!;
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            throw new ProvisionRefusalException(Words.Of("noSite"));
        }
    }
}
