using Workflow.Core.Comparison;

namespace Workflow.Core.Trends;

/// <summary>A section over the years. Code and name are those of its last year.</summary>
/// <param name="Code">コード; empty when no result says it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Timeliness">One for each year.</param>
public sealed record TrendSection(string Code, string Name, IReadOnlyList<Timeliness> Timeliness)
{
    // Fewer years make no habit.
    private const int LeastYears = 2;

    /// <summary>How many years are known: the section was asked, and the result says whether its answers came in time.</summary>
    public int Known => Timeliness.Count(t => t is not (Comparison.Timeliness.NotAsked or Comparison.Timeliness.Unknown));

    /// <summary>How many of them were 期限後, 未提出 or 受付不可.</summary>
    public int Late => Timeliness.Count(t => t is Comparison.Timeliness.Late or Comparison.Timeliness.Missing or Comparison.Timeliness.Rejected);

    /// <summary>毎年遅い: late in every known year, of at least two.</summary>
    public bool IsAlwaysLate => Known >= LeastYears && Late == Known;
}
