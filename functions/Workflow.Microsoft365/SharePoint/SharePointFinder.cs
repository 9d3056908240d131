using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Lists;
using Workflow.Microsoft365.Graph.Sites;

namespace Workflow.Microsoft365.SharePoint;

/// <summary>
/// Finds the site, library and lists by the names in the settings, once, and checks that every column is there. Safe for concurrent use; a failed look is
/// repeated at the next call.
/// </summary>
public sealed class SharePointFinder(IGraphCalls graph, SharePointSettings settings) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private SharePointPlace? found;

    /// <summary>The place; a fault names what is missing by its code (<c>library-missing</c>, <c>list-missing</c>, <c>column-missing</c>).</summary>
    public async Task<GraphResult<SharePointPlace>> FindAsync(CancellationToken cancellationToken)
    {
        if (found is { } known)
            return known;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (found is { } other)
                return other;
            var looked = await LookAsync(cancellationToken);
            found = looked.Value;
            return looked;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<GraphResult<SharePointPlace>> LookAsync(CancellationToken cancellationToken)
    {
        var site = await graph.Sites.GetAsync(settings.SiteHost, settings.SitePath, cancellationToken);
        if (!site.Succeeded)
            return site.Fault;
        var drive = await DriveAsync(site.Value.Id, mayCreate: settings.CreateMissing, cancellationToken);
        if (!drive.Succeeded)
            return drive.Fault;
        var lists = new ListProvisioning(graph.Lists, site.Value.Id, settings.CreateMissing);
        var ledger = await lists.EnsureAsync(settings.Ledger, hidden: false, LedgerColumns.Ledger, cancellationToken);
        if (!ledger.Succeeded)
            return ledger.Fault;
        var history = await lists.EnsureAsync(settings.History, hidden: true, LedgerColumns.History, cancellationToken);
        return history.Map(list => new SharePointPlace(site.Value.Id, drive.Value.Id, ledger.Value, list));
    }

    private async Task<GraphResult<Drive>> DriveAsync(string siteId, bool mayCreate, CancellationToken cancellationToken)
    {
        var drives = await graph.Sites.DrivesAsync(siteId, cancellationToken);
        if (!drives.Succeeded)
            return drives.Fault;
        if (drives.Value.FirstOrDefault(drive => drive.Name == settings.Library) is { } library)
            return library;
        if (!mayCreate)
            return new GraphFault(GraphFaultKind.Rejected, "library-missing");
        var created = await graph.Lists.CreateAsync(siteId, new NewList(settings.Library, "documentLibrary", Hidden: false, []), cancellationToken);
        return created.Succeeded || created.Fault.Kind == GraphFaultKind.Conflict ? await DriveAsync(siteId, mayCreate: false, cancellationToken) : created.Fault;
    }
}
