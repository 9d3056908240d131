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

    /// <summary>Creates an item; <see cref="GraphFaultKind.Conflict"/> when a unique column's value is taken. 2 units.</summary>
    Task<GraphResult<ListItem>> CreateItemAsync(ListAddress list, IReadOnlyDictionary<string, ListValue> fields, CancellationToken cancellationToken);

    /// <summary>Creates up to <see cref="Drives.DriveLimits.Batch"/> items in one round trip (<c>$batch</c>), answered in the order given; one may fail alone. 2 units each.</summary>
    Task<GraphResult<IReadOnlyList<GraphResult<ListItem>>>> CreateItemsAsync(
        ListAddress list, IReadOnlyList<IReadOnlyDictionary<string, ListValue>> items, CancellationToken cancellationToken);

    /// <summary>Changes columns of an item if it still is at <paramref name="ifMatch"/>, else <see cref="GraphFaultKind.Changed"/>. The answer holds the new eTag and the columns sent back. 2 units.</summary>
    Task<GraphResult<ListItem>> UpdateItemAsync(
        ListAddress list, string itemId, IReadOnlyDictionary<string, ListValue> fields, string ifMatch, CancellationToken cancellationToken);

    /// <summary>Deletes an item. 2 units.</summary>
    Task<GraphResult<GraphDone>> DeleteItemAsync(ListAddress list, string itemId, string? ifMatch, CancellationToken cancellationToken);
}
