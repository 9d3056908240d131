namespace Workflow.Application.Ports;

/// <summary>A column of the ledger or of the history as it is created in the list.</summary>
/// <param name="Name">ASCII internal name; it never changes.</param>
/// <param name="DisplayName">What the coordinator sees.</param>
/// <param name="Kind">How it is stored.</param>
/// <param name="Indexed">Whether queries filter on it.</param>
/// <param name="Unique">Whether the list refuses a second item with the same value.</param>
/// <param name="Hidden">Left out of the list's default view.</param>
public sealed record LedgerColumn(string Name, string DisplayName, LedgerColumnKind Kind, bool Indexed = false, bool Unique = false, bool Hidden = false);

/// <summary>How a column is stored. Values cross the port as text in every case; a blank value is absent.</summary>
public enum LedgerColumnKind
{
    /// <summary>One line, at most 255 characters.</summary>
    Text,

    /// <summary>Many lines of plain text, at most 60,000 characters.</summary>
    Note,

    /// <summary>A whole number, written in ASCII digits.</summary>
    Number,

    /// <summary>A point in time, written <c>yyyy-MM-ddTHH:mm:ssZ</c> in UTC (the list keeps seconds).</summary>
    Time,
}
