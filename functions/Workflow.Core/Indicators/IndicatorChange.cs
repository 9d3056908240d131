namespace Workflow.Core.Indicators;

/// <summary>How far an actual moved from the last known value.</summary>
/// <param name="From">The last known value, as written.</param>
/// <param name="Year">The label of its year; null when it is the plan's starting value.</param>
/// <param name="Difference">Actual minus <paramref name="From"/>, in the indicator's unit.</param>
/// <param name="InPoints">
/// Whether the unit is a percentage, so that the difference is in percentage points (ポイント): 50 % to 60 % is +10 points, not +20 %.
/// </param>
/// <param name="Ratio">The difference as a share of <paramref name="From"/>; null in points and from zero.</param>
/// <param name="IsBetter">Whether the value moved to its better side; null when it did not move or no side is known.</param>
public sealed record IndicatorChange(string From, string? Year, decimal Difference, bool InPoints, decimal? Ratio, bool? IsBetter);
