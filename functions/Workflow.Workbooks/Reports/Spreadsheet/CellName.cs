using Workflow.Core.Answers;

namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>Names of columns, cells and ranges.</summary>
internal static class CellName
{
    /// <summary>A for 1.</summary>
    public static string Column(int number) => AnswerTable.ColumnName(number);

    /// <summary><c>'集計'!$B$5:$B$9</c>; rows and columns count from 1.</summary>
    public static string Absolute(string sheet, int column, int fromRow, int toRow) =>
        $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!${Column(column)}${fromRow}:${Column(column)}${toRow}";
}
