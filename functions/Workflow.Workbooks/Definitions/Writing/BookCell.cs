namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>One cell of a written book: a text, or a day and time that Excel knows as one.</summary>
/// <param name="Text">The text; null for a blank cell or a date.</param>
/// <param name="Moment">The day and time.</param>
internal sealed record BookCell(string? Text, DateTime? Moment = null)
{
    public static BookCell Of(string? text) => new(text);

    public static BookCell Mark(bool set) => new(set ? "○" : null);
}

/// <summary>One column of a written book.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">Its width in Excel units.</param>
internal sealed record BookColumn(string Header, double Width)
{
    /// <summary>Shown when the header is selected.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; init; }

    /// <summary>The drop-down's words; empty for none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>One sheet of a written book.</summary>
/// <param name="Name">Its tab.</param>
/// <param name="Columns">The header row.</param>
/// <param name="Rows">The rows below it; each as long as there are columns.</param>
internal sealed record BookSheet(string Name, IReadOnlyList<BookColumn> Columns, IReadOnlyList<IReadOnlyList<BookCell>> Rows)
{
    /// <summary>Drop-downs of single rows (調査), by the row's index; they lie in the second column.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> RowWords { get; init; } = new Dictionary<int, IReadOnlyList<string>>();
}
