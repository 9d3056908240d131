using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>Finds the header rows of a sheet: the rows in which most cells are words that head columns.</summary>
internal static class HeaderFinder
{
    private const int LongestLabel = 40;
    private const int MostRows = 3;
    private const int GuessWithin = 40;

    /// <summary>All headers from top to bottom; empty when no row looks like one.</summary>
    public static IReadOnlyList<TableHeader> Find(TableGrid grid)
    {
        var headers = new List<TableHeader>();
        for (var row = 0; row < grid.Rows; row++)
        {
            var last = headers.Count > 0 ? headers[^1].Last : -1;
            if (row > last && IsHeader(grid, row) && Compose(grid, Above(grid, row, last), row) is var header && !(GoesOn(grid, last, row) && !headers.Exists(h => h.IsSame(header))))
            {
                headers.Add(header);
            }
        }

        return headers;
    }

    /// <summary>Of a sheet whose words are all unknown: the fullest row of short, different texts near the top. Null when there is none with rows below.</summary>
    public static TableHeader? Guess(TableGrid grid)
    {
        var rows = Enumerable.Range(0, Math.Min(grid.Rows - 1, GuessWithin)).Where(r => Texts(grid, r) is var t && t.Count >= 2 && t.TrueForAll(IsShort) && t.Distinct().Count() == t.Count).ToList();
        return rows.Count == 0 ? null : Compose(grid, rows.MaxBy(r => Texts(grid, r).Count), rows.MaxBy(r => Texts(grid, r).Count));
    }

    private static bool IsHeader(TableGrid grid, int row)
    {
        var texts = Texts(grid, row);
        if (texts.Count < 2 || !texts.TrueForAll(IsShort) || texts.Exists(IsNumber))
        {
            return false;
        }

        var known = texts.Count(t => HeaderWords.RoleOf(t) != ColumnRole.Unknown);
        return known >= Math.Max(2, (texts.Count + 1) / 2) && texts.Distinct().Count() >= (texts.Count + 1) / 2;
    }

    // Below a row of the table, filled and formatted like it: one more row, even when its words could head columns (「事業2020」「内容2020」).
    private static bool GoesOn(TableGrid grid, int header, int row) =>
        header >= 0 && row - 1 > header && grid.Number(row - 1) == grid.Number(row) - 1 && grid.Style(row - 1) == grid.Style(row)
        && Enumerable.Range(0, grid.Columns).All(c => grid[row, c].Length > 0 == grid[row - 1, c].Length > 0);

    // A number heads no column, but a year may.
    private static bool IsNumber(string text) => NumberText.TryParse(text, out _) && HeaderWords.RoleOf(text) != ColumnRole.Year;

    private static bool IsShort(string text) => text.Length <= LongestLabel && !text.Contains('。');

    private static List<string> Texts(TableGrid grid, int row) => [.. Enumerable.Range(0, grid.Columns).Select(c => grid[row, c]).Where(t => t.Length > 0)];

    // A row above with cells over several columns belongs to the header, unless it is a band over the whole table.
    private static int Above(TableGrid grid, int row, int after)
    {
        var above = row - 1;
        return above > after && grid.Number(above) == grid.Number(row) - 1 && Texts(grid, above) is var texts && texts.Count > 0 && texts.TrueForAll(IsShort)
            && Enumerable.Range(0, grid.Columns).Any(c => grid.Span(above, c) is > 1 and var span && span <= grid.Columns * 2 / 3 && Enumerable.Range(c, span).Count(x => grid[row, x].Length > 0) > 1)
            && Enumerable.Range(0, grid.Columns).All(c => grid[above, c].Length == 0 || grid.Span(above, c) > 1 || grid[row, c].Length == 0)
            ? above : row;
    }

    private static TableHeader Compose(TableGrid grid, int first, int row)
    {
        var last = row;
        while (last + 1 < grid.Rows && last - first + 1 < MostRows && IsLower(grid, last, last + 1))
        {
            last++;
        }

        return new TableHeader(first, last, [.. Enumerable.Range(0, grid.Columns).Select(c => Label(grid, first, last, c))]);
    }

    // A lower header row has texts below a wide cell, and nothing left of the first wide cell: there the upper labels go on.
    private static bool IsLower(TableGrid grid, int upper, int row)
    {
        var below = Enumerable.Range(0, grid.Columns).Where(c => grid[row, c].Length > 0).ToList();
        var firstWide = Enumerable.Range(0, grid.Columns).FirstOrDefault(c => grid.Span(upper, c) > 1, grid.Columns);
        return below.Count > 1 && below[0] >= firstWide && grid.Span(upper, firstWide) < grid.Columns
            && below.TrueForAll(c => IsShort(grid[row, c])) && below.Count(c => HeaderWords.RoleOf(grid[row, c]) != ColumnRole.Unknown) * 2 >= below.Count;
    }

    private static string Label(TableGrid grid, int first, int last, int column)
    {
        var parts = new List<string>();
        for (var row = first; row <= last; row++)
        {
            if (grid.Filled(row, column) is { Length: > 0 } text && !grid.ContinuesFromAbove(row, column) && (parts.Count == 0 || parts[^1] != text))
            {
                parts.Add(text.Trim());
            }
        }

        return string.Concat(parts);
    }
}
