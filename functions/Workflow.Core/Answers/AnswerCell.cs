namespace Workflow.Core.Answers;

/// <summary>What a reader noticed about a cell besides its text.</summary>
[Flags]
public enum CellTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text is the stored value of a formula.</summary>
    Formula = 1,

    /// <summary>A formula without a stored value; the text is empty.</summary>
    NoStoredValue = 2,

    /// <summary>An error value (#REF!, #N/A …); the text is its name.</summary>
    Error = 4,

    /// <summary>The cell links to another workbook or a web page; only its shown text was taken.</summary>
    Link = 8,
}

/// <summary>One cell as read: the text a person sees, not yet normalised.</summary>
/// <param name="Text">Shown text; empty for a blank cell.</param>
/// <param name="Traits">What else was noticed.</param>
public readonly record struct AnswerCell(string Text, CellTraits Traits = CellTraits.None)
{
    /// <summary>A blank cell.</summary>
    public static AnswerCell Blank => new("");
}
