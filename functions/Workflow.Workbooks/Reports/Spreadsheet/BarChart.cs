namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>One colour of a stacked bar chart.</summary>
/// <param name="Name">As the legend says it.</param>
/// <param name="Color"><c>RRGGBB</c>.</param>
/// <param name="Column">The column of the sheet that holds the values.</param>
/// <param name="Values">The same values, for viewers that do not calculate.</param>
internal sealed record BarSeries(string Name, string Color, int Column, IReadOnlyList<int> Values);

/// <summary>A native chart of stacked horizontal bars over a range of the sheet it stands on. Rows and columns count from 1.</summary>
internal sealed record BarChart
{
    public required string Title { get; init; }

    /// <summary>The sheet that holds the numbers.</summary>
    public required string Sheet { get; init; }

    public required int LabelColumn { get; init; }

    public required int FirstRow { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required IReadOnlyList<BarSeries> Series { get; init; }

    /// <summary>The end of the value axis; the same for charts that belong together.</summary>
    public required int Max { get; init; }

    /// <summary>Top left cell.</summary>
    public required (int Row, int Column) From { get; init; }

    /// <summary>The cell before which the chart ends.</summary>
    public required (int Row, int Column) To { get; init; }
}
