namespace Workflow.Core.Answers;

/// <summary>A column found by its key.</summary>
/// <param name="Key">The hidden key: a field key, <c>{key}:prior</c>, <c>{年度}:actual</c> …</param>
/// <param name="Number">The column's place in the sheet, from 1 (A); <see cref="NoPlace"/> when there is no sheet.</param>
public readonly record struct AnswerColumn(string Key, int Number)
{
    /// <summary>The number of a column that has no place in a sheet: the answers came from the add-in.</summary>
    public const int NoPlace = 0;
}

/// <summary>One row found by its id.</summary>
/// <param name="Id">The text of the id column as it stands; may be unknown or appear twice.</param>
/// <param name="Number">The row's place in the sheet, from 1.</param>
/// <param name="Cells">One cell for each of the table's columns, in their order.</param>
public sealed record AnswerRow(string Id, int Number, IReadOnlyList<AnswerCell> Cells);

/// <summary>A sheet of answers as read, whatever its rows' and columns' order.</summary>
/// <param name="Sheet">The sheet's name, for addresses.</param>
/// <param name="Columns">The columns that carry a key, without the id column.</param>
/// <param name="Rows">The rows that carry an id, in the file's order.</param>
public sealed record AnswerTable(string Sheet, IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<AnswerRow> Rows)
{
    /// <summary>Whether rows and columns have places in a sheet.</summary>
    public bool HasPlaces => Columns.Count > 0 && Columns[0].Number != AnswerColumn.NoPlace;

    /// <summary>The address of a cell: <c>調査票!C7</c>. Only for a table that <see cref="HasPlaces"/>.</summary>
    public string Address(AnswerRow row, AnswerColumn column) => $"{Sheet}!{ColumnName(column.Number)}{row.Number}";

    /// <summary>The address of a row's id cell: <c>調査票!A7</c>.</summary>
    public string Address(AnswerRow row) => $"{Sheet}!{ColumnName(1)}{row.Number}";

    /// <summary>A for 1, Z for 26, AA for 27.</summary>
    public static string ColumnName(int number)
    {
        Span<char> name = stackalloc char[8];
        var at = name.Length;
        for (var n = number; n > 0; n = (n - 1) / 26)
        {
            name[--at] = (char)('A' + ((n - 1) % 26));
        }

        return name[at..].ToString();
    }
}
