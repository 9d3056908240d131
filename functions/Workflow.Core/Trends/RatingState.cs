namespace Workflow.Core.Trends;

/// <summary>What a project's rating of a year is.</summary>
public enum RatingState
{
    /// <summary>The project was not in the plan that year.</summary>
    Absent,

    /// <summary>未提出: its section did not submit.</summary>
    Missing,

    /// <summary>Nothing was chosen, or the form has no rating.</summary>
    Unanswered,

    /// <summary>An answer that is not on the year's scale.</summary>
    Other,

    /// <summary>A rating of the year's scale.</summary>
    Rated,
}
