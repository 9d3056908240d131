using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>Reads what stands below a header: rows, headings across the table, sentences, notes.</summary>
internal static class TableBody
{
    private const int LongestHeading = 80;

    /// <summary>The entries from below one header to above the next.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="header">The header above.</param>
    /// <param name="end">The index of the row where the next header begins, or the number of rows.</param>
    public static IEnumerable<TableEntry> Read(TableGrid grid, TableHeader header, int end)
    {
        var used = Enumerable.Range(0, grid.Columns).Where(c => header.Labels[c].Length > 0).ToList();
        var width = used.Count == 0 ? grid.Columns : used[^1] - used[0] + 1;
        for (var row = header.Last + 1; row < end; row++)
        {
            var own = Enumerable.Range(0, grid.Columns).Where(c => grid[row, c].Length > 0).ToList();
            if (own.Count == 1 && IsAcross(grid, header, row, own[0], width))
            {
                yield return Across(grid[row, own[0]], grid.Style(row));
            }
            else if (own.Exists(used.Contains))
            {
                yield return new TableEntry.Row(
                    $"{grid.Name}!{grid.Number(row)}",
                    [.. Enumerable.Range(0, grid.Columns).Select(c => grid.Filled(row, c))],
                    [.. Enumerable.Range(0, grid.Columns).Select(c => grid.ContinuesFromAbove(row, c))]);
            }
        }
    }

    /// <summary>A text across the table: a heading, or sentences.</summary>
    public static TableEntry Across(string text, int style) =>
        text.Contains('。') || text.Contains('\n') || text.Length > LongestHeading || IsNote(text) ? new TableEntry.Passage(text) : new TableEntry.Band(text.Trim(), style);

    /// <summary>Whether a text is a footnote.</summary>
    public static bool IsNote(string text) => text.TrimStart() is ['※' or '＊' or '*', ..] || Normalization.Code(text).TrimStart('(', '【').StartsWith('注');

    private static bool IsAcross(TableGrid grid, TableHeader header, int row, int column, int width) =>
        grid.Span(row, column) > Math.Max(1, width / 2)
        || (header.Roles[column] is ColumnRole.Number or ColumnRole.Heading or ColumnRole.Name or ColumnRole.Category or ColumnRole.Unknown
            && Enumerable.Range(0, grid.Columns).All(c => c == column || grid.Filled(row, c).Length == 0) && !HeaderIsNarrow(width));

    private static bool HeaderIsNarrow(int width) => width < 3;
}
