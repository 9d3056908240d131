namespace Workflow.Core.Checks;

/// <summary>What normalisation changed about an answer; a different style of line break alone is no change.</summary>
internal enum AnswerChange
{
    /// <summary>Nothing worth telling.</summary>
    None,

    /// <summary>Blanks around it or control characters went (I502).</summary>
    Blanks,

    /// <summary>Width or case was changed (I501).</summary>
    Width,
}
