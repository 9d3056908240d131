using Workflow.Core.Calendar;
using Workflow.Core.Comparison;

namespace Workflow.Core.Trends;

/// <summary>How texts are compared over the years.</summary>
internal static class TrendText
{
    /// <summary>A plan's name without its years: 計画（令和6年度） and 計画（令和7年度） are one plan.</summary>
    public static string Plan(string name) => YearText.Without(MatchKey.Fold(name), Era.Reiwa).Replace("()", "", StringComparison.Ordinal);
}
