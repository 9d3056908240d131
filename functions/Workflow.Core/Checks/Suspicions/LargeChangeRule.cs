using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;

namespace Workflow.Core.Checks.Suspicions;

/// <summary>
/// W403: an indicator changed by half or more of its last known value and 備考 gives no reason. From zero, every change is large.
/// </summary>
/// <example>1,200 became 12,000.</example>
internal sealed class LargeChangeRule : ISheetRule
{
    private const decimal LargeShare = 0.5m;

    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        if (sheet is not AskedIndicators { Actual: not null } indicators)
        {
            return;
        }

        foreach (var row in indicators.Rows)
        {
            var indicator = row.Indicator!.Indicator;
            var answer = row.Answers[0];
            if (answer.IsRead && string.IsNullOrEmpty(row.ValueOf(IndicatorFields.Note)) && IndicatorValue.IsNumeric(indicator)
                && IndicatorValue.NumberOf(answer.Text) is { } actual
                && indicators.Judge.LastKnown(indicator) is { } last && IndicatorValue.NumberOf(last.Text) is { } before
                && actual != before && Math.Abs(actual - before) >= Math.Abs(before) * LargeShare)
            {
                findings.Add(answer, FindingCodes.LargeChange, last.Text, answer.Text, last.Column.Label);
            }
        }
    }
}
