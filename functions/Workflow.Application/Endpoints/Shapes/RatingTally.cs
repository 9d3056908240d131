namespace Workflow.Application.Endpoints.Shapes;

/// <summary>How often each rating was given.</summary>
/// <param name="Path">Heading texts from the outermost level, or code and name of a section; empty for the whole survey.</param>
/// <param name="Counts">One number for each rating of the scale, in its order.</param>
/// <param name="Other">Answers that are not on the scale.</param>
/// <param name="Unanswered">Blank answers of sections that handed in.</param>
/// <param name="Missing">Rows of sections that have not handed in.</param>
/// <param name="LastYear">Last year's ratings in the same order; null when none is known.</param>
public sealed record RatingTally(IReadOnlyList<string> Path, IReadOnlyList<int> Counts, int Other, int Unanswered, int Missing, IReadOnlyList<int>? LastYear);
