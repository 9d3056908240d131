namespace Workflow.Core.Recognition;

/// <summary>What stands below a header, in order.</summary>
internal abstract record TableEntry
{
    private TableEntry()
    {
    }

    /// <summary>A heading across the table.</summary>
    /// <param name="Words">Its text.</param>
    /// <param name="Style">How it looks.</param>
    internal sealed record Band(string Words, int Style) : TableEntry;

    /// <summary>Sentences across the table.</summary>
    /// <param name="Words">Its text.</param>
    internal sealed record Passage(string Words) : TableEntry;

    /// <summary>A row of the table.</summary>
    /// <param name="Place">Sheet and row number, for messages.</param>
    /// <param name="Texts">A text for every column, merged ones repeated.</param>
    /// <param name="Continues">For every column whether its cell goes on from the row above.</param>
    internal sealed record Row(string Place, IReadOnlyList<string> Texts, IReadOnlyList<bool> Continues) : TableEntry;
}
