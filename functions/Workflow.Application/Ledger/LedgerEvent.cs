namespace Workflow.Application.Ledger;

/// <summary>Something that happened to an entry: who, when, why.</summary>
/// <param name="Number">From 1, without gaps within one entry.</param>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="By">User principal name; <c>-</c> for the system.</param>
/// <param name="Text">Why, or the words that go with it (reason, comment, receipt number); may be empty.</param>
public sealed record LedgerEvent(int Number, EventKind Kind, DateTimeOffset At, string By, string Text = "")
{
    /// <summary>Who acts when nobody does.</summary>
    public const string System = "-";
}
