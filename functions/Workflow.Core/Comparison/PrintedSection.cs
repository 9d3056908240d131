namespace Workflow.Core.Comparison;

/// <summary>How a section took part in a year, as its report says it.</summary>
/// <param name="Code">コード; empty when the report does not say it.</param>
/// <param name="Name">Its name in that year.</param>
/// <param name="Timeliness">Whether its answers came, and in time.</param>
/// <param name="Predecessors">前身コード: its codes of the year before; empty when it kept its own or the report does not say it.</param>
public sealed record PrintedSection(string Code, string Name, Timeliness Timeliness, IReadOnlyList<string> Predecessors);
