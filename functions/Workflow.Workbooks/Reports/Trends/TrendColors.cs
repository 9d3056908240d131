using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Tallies;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>The colours of the ratings: the survey's own (色); of a result that does not say them those of the same code in another year; else from best to worst.</summary>
internal sealed class TrendColors(TrendReport report)
{
    /// <summary>The colour of a rating.</summary>
    /// <param name="year">The year's index.</param>
    /// <param name="rank">0 = best.</param>
    /// <returns><c>RRGGBB</c>.</returns>
    public string Of(int year, int rank)
    {
        var level = report.Years[year].Scale.Levels[rank];
        var color = level.Color ?? report.Years.Reverse().Select(y => y.Scale.Find(level.Code)?.Color).FirstOrDefault(c => c is not null);
        return color?.TrimStart('#') ?? TallyColumns.PaletteColor(rank);
    }
}
