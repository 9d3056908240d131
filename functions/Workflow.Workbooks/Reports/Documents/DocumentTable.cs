namespace Workflow.Workbooks.Reports.Documents;

/// <summary>A table of a document.</summary>
/// <param name="Caption">What it shows, for those who hear it.</param>
/// <param name="Columns">At least one.</param>
/// <param name="ShowsCaption">Whether the caption is printed; else the heading above says the same.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
internal sealed record DocumentTable(string Caption, IReadOnlyList<DocumentColumn> Columns, IEnumerable<DocumentRow> Rows, bool ShowsCaption = false);

/// <summary>A column.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Weight">Its share of the width; any unit, the same for all columns of a table.</param>
/// <param name="IsCentered">Whether short texts stand in the middle.</param>
/// <param name="IsRowHeader">Whether the cell names its row.</param>
internal sealed record DocumentColumn(string Header, double Weight, bool IsCentered = false, bool IsRowHeader = false);

/// <summary>A row.</summary>
/// <param name="Cells">One for each column.</param>
/// <param name="KeepsWithNext">Whether the next row should stand on the same page.</param>
/// <param name="IsTotal">Whether it sums up the rows above.</param>
internal sealed record DocumentRow(DocumentCell[] Cells, bool KeepsWithNext = false, bool IsTotal = false);

/// <summary>A cell.</summary>
/// <param name="Text">Its text; line breaks stay.</param>
/// <param name="Rows">How many rows it takes downwards; 0 = it is covered by a cell above.</param>
/// <param name="IsMissing">Whether it stands for an answer that did not come.</param>
internal readonly record struct DocumentCell(string Text, int Rows = 1, bool IsMissing = false);
