using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Indicators;

/// <summary>
/// Judges indicators. A numeric target of the survey year decides; without one the value is compared with the last known one (the starting value when no
/// year is known) along the arrow in the target cell, else along 方向. What is unknown — a blank, <c>-</c>, which side is better — is never judged.
/// </summary>
/// <param name="columns">The year columns.</param>
/// <param name="year">対象年度.</param>
public sealed class IndicatorJudge(IReadOnlyList<IndicatorColumn> columns, FiscalYear year)
{
    // 「→」 is kept while the value stays this near to where it was.
    private const decimal KeepTolerance = 0.05m;

    private readonly IndicatorColumn? target = columns.FirstOrDefault(c => c.IsTarget && c.Year == year);
    private readonly IReadOnlyList<IndicatorColumn> targets = [.. columns.Where(c => c.IsTarget).OrderBy(c => c.Year.Year)];
    private readonly IReadOnlyList<IndicatorColumn> earlier = [.. columns.Where(c => !c.IsTarget && c.Year.Year < year.Year).OrderByDescending(c => c.Year.Year)];

    /// <summary>Judges an indicator by the actual of the survey year, as written.</summary>
    public IndicatorJudgement Judge(Indicator indicator, string actualText)
    {
        if (!IndicatorValue.IsNumeric(indicator) || !IndicatorValue.IsAllowed(actualText))
        {
            return new(IndicatorVerdict.None, IndicatorBasis.FreeText);
        }

        if (IndicatorValue.NumberOf(actualText) is not { } actual)
        {
            return new(IndicatorVerdict.None, IndicatorBasis.NoActual);
        }

        var targetText = ValueOf(indicator, target);
        var side = IndicatorValue.ArrowOf(targetText) ?? SideOf(indicator, IndicatorValue.NumberOf(targetText));
        var change = ChangeOf(indicator, actual, actualText, side);
        var judgement = IndicatorValue.NumberOf(targetText) is { } goal
            ? AgainstTarget(actual, goal, side) with { Reference = targetText, ReferenceYear = target!.Label }
            : change is not null ? AgainstLast(actual, change, side) : new(IndicatorVerdict.None, IndicatorBasis.NoReference);
        return judgement with { Change = change };
    }

    /// <summary>The newest actual before the survey year that is a number; null when none is known.</summary>
    public (IndicatorColumn Column, string Text)? LastKnown(Indicator indicator)
    {
        foreach (var column in earlier)
        {
            if (ValueOf(indicator, column) is var text && IndicatorValue.NumberOf(text) is not null)
            {
                return (column, text);
            }
        }

        return null;
    }

    private static IndicatorJudgement AgainstTarget(decimal actual, decimal goal, IndicatorDirection? side) => side switch
    {
        IndicatorDirection.Up => new(Met(actual >= goal), IndicatorBasis.AtLeastTarget),
        IndicatorDirection.Down => new(Met(actual <= goal), IndicatorBasis.AtMostTarget),
        IndicatorDirection.Keep => new(Met(IsNear(actual, goal)), IndicatorBasis.NearTarget),
        _ => new(IndicatorVerdict.None, IndicatorBasis.UnknownSide),
    };

    private static IndicatorJudgement AgainstLast(decimal actual, IndicatorChange change, IndicatorDirection? side)
    {
        var last = actual - change.Difference;
        var (verdict, basis) = side switch
        {
            IndicatorDirection.Up => (Moved(change), IndicatorBasis.MoreThanLast),
            IndicatorDirection.Down => (Moved(change), IndicatorBasis.LessThanLast),
            IndicatorDirection.Keep => (Met(IsNear(actual, last)), IndicatorBasis.NearLast),
            _ => (IndicatorVerdict.None, IndicatorBasis.UnknownSide),
        };
        return new(verdict, basis, change.From, change.Year);
    }

    private static IndicatorVerdict Met(bool met) => met ? IndicatorVerdict.Achieved : IndicatorVerdict.Missed;

    private static IndicatorVerdict Moved(IndicatorChange change) => change.IsBetter switch
    {
        true => IndicatorVerdict.Improved,
        false => IndicatorVerdict.Worsened,
        null => IndicatorVerdict.Unchanged,
    };

    private IndicatorChange? ChangeOf(Indicator indicator, decimal actual, string actualText, IndicatorDirection? side)
    {
        var known = LastKnown(indicator);
        var text = known?.Text ?? indicator.Baseline;
        if (IndicatorValue.NumberOf(text) is not { } last)
        {
            return null;
        }

        var difference = actual - last;
        var points = IsPercentage(indicator.Unit) || IsPercentage(actualText) || IsPercentage(text);
        bool? better = difference == 0 ? null : side switch
        {
            IndicatorDirection.Up => difference > 0,
            IndicatorDirection.Down => difference < 0,
            _ => null,
        };
        return new(text!, known?.Column.Label, difference, points, points || last == 0 ? null : difference / Math.Abs(last), better);
    }

    /// <summary>
    /// Which side is better. 方向 says it; without it the way from where the plan starts (基準値, else the first known actual) to the target, else the trend of the
    /// targets over the years.
    /// </summary>
    private IndicatorDirection? SideOf(Indicator indicator, decimal? goal)
    {
        if (indicator.Direction is IndicatorDirection.Up or IndicatorDirection.Down or IndicatorDirection.Keep)
        {
            return indicator.Direction;
        }

        if (goal is null)
        {
            return null;
        }

        var numbers = targets.Select(c => IndicatorValue.NumberOf(ValueOf(indicator, c))).OfType<decimal>().ToList();
        return Way(IndicatorValue.NumberOf(indicator.Baseline), goal.Value)
            ?? Way(earlier.Reverse().Select(c => IndicatorValue.NumberOf(ValueOf(indicator, c))).FirstOrDefault(n => n is not null), goal.Value)
            ?? Way(numbers[0], numbers[^1]);
    }

    private static IndicatorDirection? Way(decimal? from, decimal to) => from < to ? IndicatorDirection.Up : from > to ? IndicatorDirection.Down : null;

    private static string ValueOf(Indicator indicator, IndicatorColumn? column) => column is null ? "" : indicator.Values.GetValueOrDefault(column.Key, "");

    private static bool IsNear(decimal actual, decimal reference) => Math.Abs(actual - reference) <= Math.Abs(reference) * KeepTolerance;

    private static bool IsPercentage(string? text) => text is not null && Normalization.Code(text) is var code && (code.EndsWith('%') || code.EndsWith("パーセント", StringComparison.Ordinal));
}
