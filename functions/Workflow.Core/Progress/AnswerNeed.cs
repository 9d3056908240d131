namespace Workflow.Core.Progress;

/// <summary>Whether an answer must be given as things stand, and why.</summary>
public enum AnswerNeed
{
    /// <summary>It may stay blank.</summary>
    None,

    /// <summary>The form asks for it: 必須, or 条件 and the condition holds.</summary>
    Required,

    /// <summary>The rating chosen asks for a reason (理由必須).</summary>
    ReasonRequired,
}
