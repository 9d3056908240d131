using Workflow.Core.Consolidation;

namespace Workflow.Core.Trends;

/// <summary>A heading over the years, its lower headings included.</summary>
/// <param name="Path">Heading texts from the outermost level, as spelled last.</param>
/// <param name="Tallies">One for each year; null where the heading was not in the plan.</param>
public sealed record TrendHeading(IReadOnlyList<string> Path, IReadOnlyList<Tally?> Tallies);
