namespace Workflow.Application.Ports;

/// <summary>One item of the ledger as it stands.</summary>
/// <param name="Id">The list's own identifier.</param>
/// <param name="Version">Changes with every write to the item; what a conditional write names.</param>
/// <param name="Columns">Values by <see cref="LedgerColumn.Name"/>; blank ones and columns unknown to us are absent. Whatever a person put there arrives as text.</param>
public sealed record LedgerItem(string Id, string Version, IReadOnlyDictionary<string, string> Columns);

/// <summary>One write to the ledger.</summary>
public abstract record LedgerWrite
{
    private LedgerWrite()
    {
    }

    /// <summary>Adds an item; Conflict when its <c>Key</c> exists.</summary>
    /// <param name="Columns">Every value.</param>
    public sealed record Add(IReadOnlyDictionary<string, string> Columns) : LedgerWrite;

    /// <summary>Changes an item; Conflict when its version is no longer the one given.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Version">As last read.</param>
    /// <param name="Columns">The values to set; an empty text blanks a column; others stay.</param>
    public sealed record Update(string Id, string Version, IReadOnlyDictionary<string, string> Columns) : LedgerWrite;
}

/// <summary>One item of the history.</summary>
/// <param name="Columns">Values by <see cref="LedgerColumns.History"/> names.</param>
public sealed record HistoryItem(IReadOnlyDictionary<string, string> Columns);
