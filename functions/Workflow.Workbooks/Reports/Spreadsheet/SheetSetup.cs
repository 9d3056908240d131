namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>Paper of a sheet, landscape; sizes in points.</summary>
/// <param name="Code">The paper's number in SpreadsheetML.</param>
/// <param name="Width">The long side.</param>
/// <param name="Height">The short side.</param>
internal sealed record Paper(int Code, double Width, double Height)
{
    /// <summary>Left and right margin, inches.</summary>
    public const double SideMargin = 0.4;

    /// <summary>Top and bottom margin, inches; header and footer stand inside.</summary>
    public const double EndMargin = 0.6;

    public static Paper A3 { get; } = new(8, 1190.6, 841.9);

    public static Paper A4 { get; } = new(9, 841.9, 595.3);

    public double PrintableWidth => Width - (2 * SideMargin * 72);

    public double PrintableHeight => Height - (2 * EndMargin * 72);
}

/// <summary>What stands around the cells of a sheet.</summary>
internal sealed record SheetSetup
{
    /// <summary>Widths of the columns, in characters of the normal font.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    public required Paper Paper { get; init; }

    /// <summary>The row with the table's header, from 1: rows up to it stay in view, it alone is repeated on every page. 0 = none.</summary>
    public int HeaderRow { get; init; }

    /// <summary>How many columns stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The last row of the filtered table, which begins at <see cref="HeaderRow"/>; 0 = no filter.</summary>
    public int FilterTo { get; init; }

    /// <summary>Rows after which a new page begins.</summary>
    public IReadOnlyList<int> BreaksAfter { get; init; } = [];

    /// <summary>What stands at the foot of every page beside the page number.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Ranges whose cells take a colour from what they hold, also when somebody edits them.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    /// <summary>Whether the sheet carries a drawing (relationship rId1).</summary>
    public bool HasDrawing { get; init; }

    /// <summary>Whether this sheet shows when the workbook opens.</summary>
    public bool IsFirst { get; init; }
}
