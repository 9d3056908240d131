using Workflow.Core.Comparison;
using Workflow.Core.Remarks;

namespace Workflow.Core.Trends;

/// <summary>Several years of a plan side by side. Years ascend; every list over years follows <see cref="Years"/>.</summary>
public sealed record TrendReport
{
    /// <summary>計画名 of the newest result that says it; else empty.</summary>
    public required string PlanName { get; init; }

    /// <summary>The years.</summary>
    public required IReadOnlyList<TrendYear> Years { get; init; }

    /// <summary>The projects in the print order of the newest result, then those that ended, the latest first.</summary>
    public required IReadOnlyList<TrendProject> Projects { get; init; }

    /// <summary>The headings at every level, a heading before its lower ones.</summary>
    public required IReadOnlyList<TrendHeading> Headings { get; init; }

    /// <summary>The sections in the order of the newest result, then those that are gone.</summary>
    public required IReadOnlyList<TrendSection> Sections { get; init; }

    /// <summary>What a reader must know of the comparison: different scales, missing years, renamed projects …</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>Why results cannot stand side by side; null when they can.</summary>
    /// <param name="results">The results with the names of their files, in any order.</param>
    public static Remark? Refuse(IReadOnlyList<(string Name, PrintedYear Result)> results)
    {
        if (results.Count < 2)
        {
            return Remark.Doubt("trends-one");
        }

        var years = results.GroupBy(r => r.Result.Year).FirstOrDefault(g => g.Count() > 1)?.Take(2).ToList();
        if (years is [var one, var other])
        {
            return Remark.Doubt("trends-same-year", one.Name, other.Name, one.Result.Year.LongName);
        }

        var plans = results.Where(r => r.Result.PlanName.Length > 0).DistinctBy(r => TrendText.Plan(r.Result.PlanName)).Take(2).ToList();
        return plans is [var first, var second] ? Remark.Doubt("trends-other-plan", first.Name, first.Result.PlanName, second.Name, second.Result.PlanName) : null;
    }

    /// <summary>Whether the plan has headings; without them no output has a column for them.</summary>
    public bool HasHeadings => Headings.Count > 0;

    /// <summary>Whether two names are of one plan: blanks, width and years do not count.</summary>
    public static bool IsSamePlan(string one, string other) => TrendText.Plan(one) == TrendText.Plan(other);

    /// <summary>Puts results side by side.</summary>
    /// <param name="results">Results that <see cref="Refuse"/> does not refuse, in any order; fewer than two make no changes.</param>
    public static TrendReport Of(IReadOnlyList<PrintedYear> results) => new TrendBuilder([.. results.OrderBy(r => r.Year.Year)]).Build();
}
