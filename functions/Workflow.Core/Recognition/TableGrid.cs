namespace Workflow.Core.Recognition;

/// <summary>A rectangle of merged cells; rows and columns count from 1, both corners included.</summary>
/// <param name="FirstRow">Upper row.</param>
/// <param name="FirstColumn">Left column.</param>
/// <param name="LastRow">Lower row.</param>
/// <param name="LastColumn">Right column.</param>
public sealed record GridMerge(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>A row that stands in the file.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Its texts from the first column on; blank ones are empty.</param>
/// <param name="Style">The style of its first text, any number that is equal for equal looks: it tells heading levels apart.</param>
public sealed record GridRow(int Number, IReadOnlyList<string> Cells, int Style = 0);

/// <summary>
/// A sheet as texts, free of any file format. Rows and columns are indexes from 0 over the rows that stand in the file; blank rows are left out. A merged
/// cell shows its text in its first cell, <see cref="Filled"/> repeats it over the whole range.
/// </summary>
public sealed class TableGrid
{
    private const int MostFilledCells = 4_000_000;

    private readonly IReadOnlyList<GridRow> rows;
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> covered = [];
    private readonly Dictionary<(int Row, int Column), int> spans = [];

    /// <summary>Takes the rows of a sheet.</summary>
    /// <param name="name">The sheet's name; of a csv the file's.</param>
    /// <param name="rows">In order of their numbers.</param>
    /// <param name="merges">The merged ranges.</param>
    public TableGrid(string name, IReadOnlyList<GridRow> rows, IReadOnlyList<GridMerge> merges)
    {
        Name = name;
        this.rows = [.. rows.Where(r => r.Cells.Any(c => c.Length > 0))];
        Columns = this.rows.Count == 0 ? 0 : this.rows.Max(r => r.Cells.Count);
        Cover(merges);
    }

    /// <summary>The sheet's name.</summary>
    public string Name { get; }

    /// <summary>How many rows hold anything.</summary>
    public int Rows => rows.Count;

    /// <summary>How many columns the widest row has.</summary>
    public int Columns { get; }

    /// <summary>A cell's own text; empty when blank or covered by a merged cell.</summary>
    public string this[int row, int column] => column < rows[row].Cells.Count && !IsCovered(row, column) ? rows[row].Cells[column] : "";

    /// <summary>The number of a row in its sheet, from 1.</summary>
    public int Number(int row) => rows[row].Number;

    /// <summary>How a row's first text looks.</summary>
    public int Style(int row) => rows[row].Style;

    /// <summary>A cell's text, that of the merged cell over it included.</summary>
    public string Filled(int row, int column) => covered.TryGetValue((row, column), out var owner) ? this[owner.Row, owner.Column] : this[row, column];

    /// <summary>Whether a merged cell that begins elsewhere lies over a cell.</summary>
    public bool IsCovered(int row, int column) => covered.ContainsKey((row, column));

    /// <summary>Whether the merged cell over a cell began in a row above.</summary>
    public bool ContinuesFromAbove(int row, int column) => covered.TryGetValue((row, column), out var owner) && owner.Row < row;

    /// <summary>How many columns a cell takes.</summary>
    public int Span(int row, int column) => spans.GetValueOrDefault((row, column), 1);

    // A range whose first row is not in the file has nothing to show and is left out.
    private void Cover(IReadOnlyList<GridMerge> merges)
    {
        var index = rows.Select((r, i) => (r.Number, i)).ToDictionary(r => r.Number, r => r.i);
        foreach (var merge in merges)
        {
            var (first, last) = (merge.FirstColumn - 1, Math.Min(merge.LastColumn, Columns) - 1);
            if (!index.TryGetValue(merge.FirstRow, out var top) || first > last)
            {
                continue;
            }

            spans[(top, first)] = last - first + 1;
            for (var row = top; row < rows.Count && rows[row].Number <= merge.LastRow && covered.Count < MostFilledCells; row++)
            {
                for (var column = first; column <= last; column++)
                {
                    if ((row, column) != (top, first))
                    {
                        covered[(row, column)] = (top, first);
                    }
                }
            }
        }
    }
}
