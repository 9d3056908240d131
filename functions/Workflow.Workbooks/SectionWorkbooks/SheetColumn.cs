using Workflow.Core.Answers;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>One column of 調査票 or 指標.</summary>
internal sealed record SheetColumn
{
    /// <summary>The hidden key in row 3.</summary>
    public required string Key { get; init; }

    /// <summary>The header in row 4.</summary>
    public required string Header { get; init; }

    /// <summary>The place of the column: 2 for B, the first visible one.</summary>
    public required int Number { get; init; }

    /// <summary>How its cells look.</summary>
    public required WorkbookStyle Style { get; init; }

    /// <summary>Its width in units of column width.</summary>
    public required double Width { get; init; }

    /// <summary>The field a section answers here; null for a given column.</summary>
    public Field? Answer { get; init; }

    /// <summary>The text of each row.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>The column's letters.</summary>
    public string Letters => AnswerTable.ColumnName(Number);
}
