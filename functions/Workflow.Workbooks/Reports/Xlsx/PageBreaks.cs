using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>Decides where pages begin, so that no block is torn unless it is higher than a page.</summary>
internal sealed class PageBreaks
{
    /// <summary>What is left free: programs differ a little in how they scale.</summary>
    private const double Reserve = 0.96;

    private readonly double capacity;

    private readonly List<int> after = [];
    private double used;
    private bool empty = true;

    /// <summary>Begins with the first page.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="width">Width of the table in units of column width; a wider table is scaled down to the page, and more rows fit.</param>
    /// <param name="titleHeight">Points above the header row on the first page.</param>
    /// <param name="headerHeight">Points of the header row, repeated on every page.</param>
    public PageBreaks(Paper paper, double width, double titleHeight, double headerHeight)
    {
        var scale = Math.Min(1, paper.PrintableWidth / (width * TextMeasure.WidthUnit));
        capacity = (paper.PrintableHeight * Reserve / scale) - headerHeight;
        used = titleHeight;
    }

    /// <summary>The rows after which a page ends.</summary>
    public IReadOnlyList<int> After => after;

    /// <summary>Takes the next block.</summary>
    /// <param name="firstRow">Its first row in the sheet.</param>
    /// <param name="height">Its height in points.</param>
    public void Add(int firstRow, double height)
    {
        if (used + height > capacity && !empty)
        {
            after.Add(firstRow - 1);
            used = 0;
        }

        empty = false;
        used += height;
        while (used > capacity)
        {
            used -= capacity;
        }
    }
}
