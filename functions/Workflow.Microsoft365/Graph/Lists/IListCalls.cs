namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>SharePoint lists, their columns and items.</summary>
public interface IListCalls
{
    /// <summary>The lists of a site with this display name, with their columns; none or one. 2 units.</summary>
    Task<GraphResult<IReadOnlyList<SiteList>>> FindAsync(string siteId, string displayName, CancellationToken cancellationToken);

    /// <summary>Creates a list (or library) with its columns. 2 units.</summary>
    Task<GraphResult<SiteList>> CreateAsync(string siteId, NewList list, CancellationToken cancellationToken);

    /// <summary>Adds a column. 2 units.</summary>
    Task<GraphResult<ListColumn>> AddColumnAsync(ListAddress list, ListColumn column, CancellationToken cancellationToken);

    /// <summary>Changes what people read above a column; its internal name stays (R32). 2 units.</summary>
    Task<GraphResult<GraphDone>> RenameColumnAsync(ListAddress list, string columnId, string displayName, CancellationToken cancellationToken);

    /// <summary>All items that fit a query; complete or a fault. Filter by indexed columns only (R33). 2 units a page.</summary>
    Task<GraphResult<IReadOnlyList<ListItem>>> ItemsAsync(ListAddress list, ItemQuery query, CancellationToken cancellationToken);

    /// <summary>One item with all its columns. 1 unit.</summary>
    Task<GraphResult<ListItem>> GetItemAsync(ListAddress list, string itemId, CancellationToken cancellationToken);

    /// <summary>
    /// Performs up to <see cref="Drives.DriveLimits.Batch"/> writes in one round trip (<c>$batch</c>), answered in the order given; each ends by itself:
    /// <see cref="GraphFaultKind.Conflict"/> when a unique column's value is taken, <see cref="GraphFaultKind.Changed"/> when the item was changed since.
    /// 2 units each (R6: a batch saves round trips, not units).
    /// </summary>
    Task<GraphResult<IReadOnlyList<GraphResult<ListItem>>>> WriteItemsAsync(
        ListAddress list, IReadOnlyList<ItemWrite> writes, CancellationToken cancellationToken);

    /// <summary>Creates one item, or changes one if it still is at the eTag read. The answer holds the new eTag and the columns sent back. 2 units.</summary>
    Task<GraphResult<ListItem>> WriteItemAsync(ListAddress list, ItemWrite write, CancellationToken cancellationToken);
}
