namespace Workflow.Core.Trends;

/// <summary>A project's rating in one year.</summary>
/// <param name="State">What it is.</param>
/// <param name="Text">The code of a rating in the spelling of its scale; of another answer the text as printed; else empty.</param>
/// <param name="Rank">0 = best, on the scale of that year; -1 unless rated.</param>
public readonly record struct TrendRating(RatingState State, string Text = "", int Rank = -1);
