namespace Workflow.Core.Answers;

/// <summary>
/// A section's answers after normalisation: what is acknowledged, stored, digested and printed. Ratings and choices are spelled as the scale and the
/// choices spell them; texts keep what was typed.
/// </summary>
/// <param name="Rows">By assignment id (<c>item/section</c>), then by field key; blank answers are absent.</param>
/// <param name="Indicators">By row id (<c>indicator/section</c>), then <c>{年度}:actual</c> and <c>note</c>.</param>
public sealed record CheckedAnswers(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Indicators)
{
    /// <summary>No answer at all.</summary>
    public static CheckedAnswers None { get; } =
        new(new Dictionary<string, IReadOnlyDictionary<string, string>>(), new Dictionary<string, IReadOnlyDictionary<string, string>>());
}
