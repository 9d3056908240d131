namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>A range with native conditional formats. Rows and columns count from 1.</summary>
/// <param name="Column">Its column.</param>
/// <param name="FirstRow">Its first row.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="Texts">Texts with the number of the format (<see cref="HighlightFormats"/>) that a cell of that text takes; empty = cells hold shares from 0 to 1 and are shaded from white on.</param>
internal sealed record Highlight(int Column, int FirstRow, int LastRow, IReadOnlyList<(string Text, int Format)> Texts)
{
    /// <summary>The colour of a share of 1; light enough for black text.</summary>
    public const string Full = "7DB7DA";
}
