using Workflow.Core.Answers;
using Workflow.Core.Progress;
using Workflow.Core.Surveys;

namespace Workflow.Core.Checks;

/// <summary>One answer cell under check: what was asked, what was read, and what it was taken to mean.</summary>
internal sealed class Answer
{
    /// <summary>The row it stands in.</summary>
    public required AskedRow Row { get; init; }

    /// <summary>What is asked. The open columns of 指標 have fields of their own, so that the same rules judge them.</summary>
    public required Field Field { get; init; }

    /// <summary>The place of its column in the table; -1 when the column is missing.</summary>
    public required int ColumnIndex { get; init; }

    /// <summary>The cell as read; blank when the row or the column is missing.</summary>
    public AnswerCell Cell { get; init; }

    /// <summary>The normalised answer; empty when blank or when the cell holds an error.</summary>
    public string Text { get; init; } = "";

    /// <summary>What normalisation changed.</summary>
    public AnswerChange Change { get; init; }

    /// <summary>For ratings: the level chosen; null when blank or not on the scale.</summary>
    public ScaleLevel? Level { get; init; }

    /// <summary>Whether and why an answer must be given as things stand; set when the whole row is read.</summary>
    public AnswerNeed Need { get; set; }

    /// <summary>Where it stands: <c>調査票!E7</c>; null when the row or the column is missing.</summary>
    public string? Address => IsRead && Row.Sheet.Table!.HasPlaces ? Row.Sheet.Table.Address(Row.Read!, Row.Sheet.Table.Columns[ColumnIndex]) : null;

    /// <summary>Whether there is a cell at all; what is missing as a whole is told once, by E203 or E206.</summary>
    public bool IsRead => ColumnIndex >= 0 && Row.Read is not null;

    /// <summary>Whether nothing was answered.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether the cell holds an error or a formula without a value: told by E309, and by no other rule.</summary>
    public bool IsBroken => Cell.Traits.HasFlag(CellTraits.Error) || Cell.Traits.HasFlag(CellTraits.NoStoredValue);

    /// <summary>Whether the answer is prose: 文字 or 長文.</summary>
    public bool IsProse => Field.Kind is FieldKind.Text or FieldKind.LongText;
}
