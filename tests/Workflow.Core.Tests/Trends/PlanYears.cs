using Workflow.Core.Calendar;
using Workflow.Core.Comparison;

namespace Workflow.Core.Tests.Trends;

/// <summary>Results of one plan, year by year.</summary>
internal static class PlanYears
{
    /// <summary>A result whose scale A, B, C is known and whose rows are under one heading.</summary>
    public static PrintedYear Year(int year, params (string Name, string Section, string Rating)[] rows) => new(
        "みどりの計画", new FiscalYear(year), [new("評価", true)], ["A", "B", "C"], [.. rows.Select(r => new PrintedRow("一 環境", r.Name, r.Section, [r.Rating]))])
    {
        KnowsScale = true,
    };

    /// <summary>A section as a result tells it.</summary>
    public static PrintedSection Section(string code, string name, Timeliness timeliness, params string[] predecessors) => new(code, name, timeliness, predecessors);
}
