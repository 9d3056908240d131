using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.SharePoint;

/// <summary>
/// Brings a list to the columns it should have. A column gets its ASCII name first and its Japanese name after, since the internal name is made of the first (R32);
/// it is indexed while the list is small (R33). Every step may be repeated.
/// </summary>
internal sealed class ListProvisioning(IListCalls lists, string siteId, bool mayCreate)
{
    /// <summary>The list of a name, with all columns.</summary>
    public async Task<GraphResult<ListAddress>> EnsureAsync(string name, bool hidden, IReadOnlyList<LedgerColumn> columns, CancellationToken cancellationToken)
    {
        var list = await FindAsync(name, cancellationToken);
        if (list.Fault is { Code: "list-missing" } && mayCreate)
        {
            var created = await lists.CreateAsync(siteId, new NewList(name, "genericList", hidden, [.. columns.Select(ToList)]), cancellationToken);
            if (!created.Succeeded && created.Fault.Kind != GraphFaultKind.Conflict)
                return created.Fault;
            list = await FindAsync(name, cancellationToken);
        }

        if (!list.Succeeded)
            return list.Fault;
        var address = new ListAddress(siteId, list.Value.Id);
        foreach (var column in columns)
        {
            var done = await EnsureAsync(address, list.Value, column, cancellationToken);
            if (!done.Succeeded)
                return done.Fault;
        }

        return address;
    }

    private async Task<GraphResult<SiteList>> FindAsync(string name, CancellationToken cancellationToken)
    {
        var found = await lists.FindAsync(siteId, name, cancellationToken);
        return !found.Succeeded ? found.Fault
            : found.Value.FirstOrDefault(list => list.DisplayName == name) is { } list ? list
            : new GraphFault(GraphFaultKind.Rejected, "list-missing");
    }

    private async Task<GraphResult<GraphDone>> EnsureAsync(ListAddress list, SiteList known, LedgerColumn column, CancellationToken cancellationToken)
    {
        var there = known.Columns.FirstOrDefault(c => c.Name == column.Name);
        if (there is null)
        {
            if (!mayCreate)
                return new GraphFault(GraphFaultKind.Rejected, "column-missing");
            var added = await lists.AddColumnAsync(list, ToList(column), cancellationToken);
            if (!added.Succeeded)
                return added.Fault;
            there = added.Value;
        }

        return there.DisplayName == column.DisplayName || there.Id is null || !mayCreate
            ? default(GraphDone)
            : await lists.RenameColumnAsync(list, there.Id, column.DisplayName, cancellationToken);
    }

    private static ListColumn ToList(LedgerColumn column) => new(column.Name, KindOf(column.Kind)) { Indexed = column.Indexed, Unique = column.Unique, Hidden = column.Hidden };

    private static ColumnKind KindOf(LedgerColumnKind kind) => kind switch
    {
        LedgerColumnKind.Note => ColumnKind.Note,
        LedgerColumnKind.Number => ColumnKind.Number,
        LedgerColumnKind.Time => ColumnKind.Moment,
        _ => ColumnKind.Text,
    };
}
