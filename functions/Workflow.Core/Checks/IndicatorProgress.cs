using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Checks;

/// <summary>Whether an indicator's actual of the survey year contradicts a best rating.</summary>
/// <param name="IsContradiction">Whether the target was missed or, without a numeric target, the value moved against its direction.</param>
/// <param name="AgainstTarget">Whether <paramref name="Reference"/> is the target; else it is the last known value.</param>
/// <param name="Reference">What the actual was compared with, as written.</param>
internal readonly record struct IndicatorProgress(bool IsContradiction, bool AgainstTarget, string Reference)
{
    // 「→」 is kept while the value stays this near to where it was.
    private const decimal KeepTolerance = 0.05m;

    /// <summary>
    /// Compares with the survey year's numeric target where there is one, else with the last known value (the starting value when no year is known).
    /// Whatever is unknown — a blank, <c>-</c>, which side is better — is never a contradiction.
    /// </summary>
    public static IndicatorProgress Of(Indicator indicator, AskedIndicators sheet, string actualText)
    {
        if (!IndicatorValue.IsNumeric(indicator) || IndicatorValue.NumberOf(actualText) is not { } actual)
        {
            return default;
        }

        var targetText = sheet.Target is { } column ? indicator.Values.GetValueOrDefault(column.Key, "") : "";
        if (IndicatorValue.NumberOf(targetText) is { } target)
        {
            var missed = SideOf(indicator, sheet, target) switch
            {
                IndicatorDirection.Up => actual < target,
                IndicatorDirection.Down => actual > target,
                IndicatorDirection.Keep => !IsNear(actual, target),
                _ => false,
            };
            return new IndicatorProgress(missed, true, targetText);
        }

        var lastText = LastKnown(indicator, sheet)?.Text ?? indicator.Baseline;
        if (IndicatorValue.NumberOf(lastText) is not { } last)
        {
            return default;
        }

        var against = (IndicatorValue.ArrowOf(targetText) ?? indicator.Direction) switch
        {
            IndicatorDirection.Up => actual < last,
            IndicatorDirection.Down => actual > last,
            IndicatorDirection.Keep => !IsNear(actual, last),
            _ => false,
        };
        return new IndicatorProgress(against, false, lastText!);
    }

    /// <summary>The newest actual before the survey year that is a number; null when none is known.</summary>
    public static (IndicatorColumn Column, string Text)? LastKnown(Indicator indicator, AskedIndicators sheet)
    {
        (IndicatorColumn Column, string Text)? last = null;
        foreach (var column in sheet.Columns)
        {
            if (!column.IsTarget && column.Year.Year < sheet.Year.Year && (last is null || column.Year.Year > last.Value.Column.Year.Year)
                && indicator.Values.TryGetValue(column.Key, out var text) && IndicatorValue.NumberOf(text) is not null)
            {
                last = (column, text);
            }
        }

        return last;
    }

    // More is better when the target lies above the starting value; without one, when the targets rise over the years.
    private static IndicatorDirection? SideOf(Indicator indicator, AskedIndicators sheet, decimal target)
    {
        if (indicator.Direction is IndicatorDirection.Up or IndicatorDirection.Down or IndicatorDirection.Keep)
        {
            return indicator.Direction;
        }

        var from = IndicatorValue.NumberOf(indicator.Baseline);
        var to = target;
        if (from is null || from == to)
        {
            decimal[] targets = [.. sheet.Columns.Where(c => c.IsTarget).OrderBy(c => c.Year.Year)
                .Select(c => IndicatorValue.NumberOf(indicator.Values.GetValueOrDefault(c.Key))).OfType<decimal>()];
            (from, to) = (targets[0], targets[^1]);
        }

        return from < to ? IndicatorDirection.Up : from > to ? IndicatorDirection.Down : null;
    }

    private static bool IsNear(decimal actual, decimal reference) => Math.Abs(actual - reference) <= Math.Abs(reference) * KeepTolerance;
}
