namespace Workflow.Core.Consolidation;

/// <summary>How often each rating (or choice) was given. Immutable.</summary>
/// <param name="Counts">One number for each code of the scale (or choice), in its order.</param>
/// <param name="Other">Answers that are not among them.</param>
/// <param name="Unanswered">Blank answers of sections that submitted.</param>
/// <param name="Missing">Rows of sections that did not submit.</param>
/// <param name="PointsAverage">Average of 点数 over the answers whose rating has one; null when there is none.</param>
public sealed record Tally(IReadOnlyList<int> Counts, int Other, int Unanswered, int Missing, decimal? PointsAverage = null)
{
    /// <summary>Rows that carry an answer.</summary>
    public int Answered => Counts.Sum() + Other;

    /// <summary>All rows.</summary>
    public int Total => Answered + Unanswered + Missing;

    /// <summary>The share of a code among the answered rows, 0 to 1; 0 when none is answered.</summary>
    public decimal Share(int code) => Answered == 0 ? 0 : (decimal)Counts[code] / Answered;
}

/// <summary>A section's tally.</summary>
/// <param name="Status">The section.</param>
/// <param name="Tally">Its rows.</param>
public sealed record SectionTally(SectionStatus Status, Tally Tally);

/// <summary>A heading's tally, rows of its lower headings included.</summary>
/// <param name="Path">Heading texts from the outermost level.</param>
/// <param name="Tally">Its rows.</param>
public sealed record HeadingTally(IReadOnlyList<string> Path, Tally Tally);

/// <summary>The tally of one choice field over the whole survey.</summary>
/// <param name="Field">A field of kind 選択 that sections answer; <see cref="Tally.Counts"/> follows its choices.</param>
/// <param name="Tally">All rows.</param>
public sealed record ChoiceTally(Surveys.Field Field, Tally Tally);
