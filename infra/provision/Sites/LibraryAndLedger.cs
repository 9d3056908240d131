using Azure.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Workflow.GraphSdk;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Pipeline;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Provision.Sites;

/// <summary>The library and the two lists with every column and index, made by the very code that the app checks them with.</summary>
internal sealed class LibraryAndLedger(TokenCredential credential, Wish wish, RunMode mode) : IProvisionStep
{
    /// <inheritdoc/>
    public string Name => "step.ledger";

    /// <inheritdoc/>
    public string Right => "right.site";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        var found = await FindAsync(create: false, cancellationToken);
        return found.Succeeded ? [] : found.Fault.Kind == GraphFaultKind.Rejected ? [found.Fault.Code] : throw new ProvisionRefusalException(found.Fault.ToString());
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var made = await FindAsync(create: mode == RunMode.Apply, cancellationToken);
        if (!made.Succeeded)
            throw new ProvisionRefusalException(made.Fault.ToString());
    }

    /// <inheritdoc/>
    public Task RemoveAsync(CancellationToken cancellationToken) => Task.CompletedTask; // the city's records are never deleted by a program

    private async Task<GraphResult<SharePointPlace>> FindAsync(bool create, CancellationToken cancellationToken)
    {
        var options = new GraphOptions();
        using var pipeline = new GraphPipeline(options, credential, TimeProvider.System, Jitter(), NullLogger.Instance);
        using var graph = SdkClient.Create(pipeline.CreateHandlers(), options);
        var settings = new SharePointSettings { SiteHost = wish.SiteHost, SitePath = wish.SitePath, CreateMissing = create };
        using var finder = new SharePointFinder(new SdkGraphCalls(graph, options), settings);
        return await finder.FindAsync(cancellationToken);
    }

    private static Random Jitter() => new(Environment.ProcessId);
}
