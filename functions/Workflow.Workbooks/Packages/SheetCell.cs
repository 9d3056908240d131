namespace Workflow.Workbooks.Packages;

/// <summary>What a cell stores.</summary>
internal enum CellContent
{
    /// <summary>Nothing but a style.</summary>
    Blank,

    /// <summary>A number, shown by its format.</summary>
    Number,

    /// <summary>An index of the shared strings.</summary>
    Shared,

    /// <summary>Text inside the cell (<c>is</c>).</summary>
    Inline,

    /// <summary>Text of a formula (<c>t="str"</c>).</summary>
    Text,

    /// <summary>1 or 0.</summary>
    Boolean,

    /// <summary>The name of an error.</summary>
    Error,

    /// <summary>An ISO 8601 date (<c>t="d"</c>).</summary>
    Date,
}

/// <summary>A cell that stands in the file. Its text is made on demand: <see cref="SheetReader.Text(in SheetCell)"/>.</summary>
public readonly record struct SheetCell
{
    /// <summary>1 for A.</summary>
    public required int Column { get; init; }

    /// <summary>Whether it has a formula.</summary>
    public bool HasFormula { get; init; }

    /// <summary>Whether a value is stored, the empty text of a formula included.</summary>
    public bool HasValue { get; init; }

    internal CellContent Content { get; init; }

    internal int Style { get; init; }

    /// <summary>Where the element with the value begins.</summary>
    internal int ValueStart { get; init; }

    /// <summary>Where the formula begins; valid when <see cref="HasFormula"/>.</summary>
    internal int FormulaStart { get; init; }
}
