using Workflow.Core.Calendar;

namespace Workflow.Core.Surveys;

/// <summary>One year column of the indicators: <c>{年度} 目標</c> or <c>{年度} 実績</c>.</summary>
/// <param name="Label">The year as the definition book spells it, for example <c>H30</c>.</param>
/// <param name="Year">The year it means.</param>
/// <param name="IsTarget">True for 目標, false for 実績.</param>
public sealed record IndicatorColumn(string Label, FiscalYear Year, bool IsTarget)
{
    /// <summary>The column's key in workbooks and answers: <c>H30:target</c> or <c>H30:actual</c>.</summary>
    public string Key => $"{Label}:{(IsTarget ? "target" : "actual")}";
}
