using Workflow.Core.Calendar;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Rollover;

/// <summary>Gives the indicators their new year.</summary>
internal static class IndicatorRollover
{
    /// <summary>The year columns with those of the new year: the kinds the survey's year has, at least 実績, where a reader expects them.</summary>
    public static IReadOnlyList<IndicatorColumn> Columns(Survey survey, FiscalYear year, List<Remark> remarks)
    {
        if (survey.Indicators.Count == 0)
        {
            return survey.IndicatorColumns;
        }

        var columns = survey.IndicatorColumns.ToList();
        var model = columns.Find(c => c.Year == survey.Year);
        var label = columns.Find(c => c.Year == year)?.Label ?? Label(model, survey, year);
        foreach (var isTarget in new[] { true, false })
        {
            var wanted = !isTarget || columns.Exists(c => c.IsTarget && c.Year == survey.Year);
            if (wanted && !columns.Exists(c => c.Year == year && c.IsTarget == isTarget))
            {
                columns.Insert(Place(columns, year, isTarget), new IndicatorColumn(label, year, isTarget));
                remarks.Add(new Remark(isTarget ? "new-target" : "new-actual", isTarget, label));
            }
        }

        return columns;
    }

    /// <summary>The indicators with this year's actuals as published; targets and earlier years stay.</summary>
    public static IReadOnlyList<Indicator> Values(Survey survey, YearResult result)
    {
        var open = survey.IndicatorColumns.FirstOrDefault(c => !c.IsTarget && c.Year == survey.Year)?.Key;
        return [.. survey.Indicators.Select(i => open is null || !result.Indicators.TryGetValue(i.Id, out var values) ? i : i with { Values = With(i, open, values.GetValueOrDefault(open)) })];
    }

    private static Dictionary<string, string> With(Indicator indicator, string key, string? value)
    {
        var values = indicator.Values.Where(v => v.Key != key).ToDictionary();
        if (!string.IsNullOrEmpty(value))
        {
            values[key] = value;
        }

        return values;
    }

    private static string Label(IndicatorColumn? model, Survey survey, FiscalYear year) =>
        model is not null && YearText.Move(model.Label, year.Year - survey.Year.Year, y => y == survey.Year, survey.Year.Era) is { } moved && moved != model.Label ? moved
        : survey.IndicatorColumns.Any(c => c.Label.Contains('度')) ? year.LongName
        : year.ShortName;

    // Years side by side (目標 実績 目標 実績): after the last earlier year. Targets first, then actuals: at the end of its own block.
    private static int Place(List<IndicatorColumn> columns, FiscalYear year, bool isTarget)
    {
        var alike = columns.FindLastIndex(c => c.IsTarget == isTarget && c.Year.Year < year.Year);
        var inBlocks = columns.Exists(c => c.IsTarget) && columns.FindLastIndex(c => c.IsTarget) < columns.FindIndex(c => !c.IsTarget);
        return 1 + (inBlocks && alike >= 0 ? alike : columns.FindLastIndex(c => c.Year.Year < year.Year || (c.Year == year && c.IsTarget && !isTarget)));
    }
}
