namespace Workflow.Application.UseCases;

/// <summary>How an act of a person ended.</summary>
public enum ActStatus
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>It was so already; nothing was recorded. Repeating an act ends here.</summary>
    Unchanged,

    /// <summary>No such survey or section.</summary>
    NotFound,

    /// <summary>Not possible in the present state; <see cref="Act{T}.Code"/> says why.</summary>
    NotPossible,

    /// <summary>What was handed in has findings that stop it.</summary>
    Invalid,

    /// <summary>The library still holds an older state of the workbook than the caller sees; try again shortly.</summary>
    NotYetSaved,

    /// <summary>The service did not answer, or others changed the same entry again and again; try again later.</summary>
    TryLater,
}
