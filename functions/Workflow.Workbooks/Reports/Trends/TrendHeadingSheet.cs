using Workflow.Core.Consolidation;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>見出し別: the heat map: for every heading and year the share of the best rating, shaded, the mean of the points and the counts.</summary>
internal static class TrendHeadingSheet
{
    private const double CountsWidth = 24;

    public static void Write(WorkbookWriter workbook, TrendReport report, TrendTexts texts, DateTimeOffset made)
    {
        var rows = report.Headings.Select(h => Row(TrendTexts.Label(h), h.Tallies, report, texts))
            .Prepend(Row(texts["overall"], [.. report.Years.Select(y => y.Tally)], report, texts)).ToList();
        var step = texts.HasMeans ? 2 : 1;
        new TrendSheet
        {
            Name = texts["sheet-headings"],
            Title = texts.Title,
            Head = texts.Head(made),
            Note = texts["heat-note"],
            Paper = Paper.A3,
            Columns = Columns(report, texts),
            Rows = rows,
            FrozenColumns = 1,
            Highlights = [.. report.Years.Select((_, i) => new Highlight(2 + (i * step), TrendSheet.HeaderRow + 1, TrendSheet.HeaderRow + rows.Count, []))],
        }.Write(workbook);
    }

    // The shares stand side by side, so that the eye follows a line; the counts behind them.
    private static List<(string, double)> Columns(TrendReport report, TrendTexts texts)
    {
        var columns = new List<(string, double)> { (texts["heading"], 44) };
        foreach (var year in report.Years)
        {
            columns.Add(($"{year.Year.ShortName}\n{texts["best"]}", 13));
            if (texts.HasMeans)
            {
                columns.Add(($"{year.Year.ShortName}\n{texts["mean"]}", 10));
            }
        }

        columns.AddRange(report.Years.Select(y => ($"{y.Year.ShortName}\n{texts["counts"]}", CountsWidth)));
        return columns;
    }

    private static TrendCell[] Row(string label, IReadOnlyList<Tally?> tallies, TrendReport report, TrendTexts texts) =>
    [
        TrendCell.Long(label),
        .. tallies.SelectMany(t => texts.HasMeans ? new[] { TrendCell.Share(t is null ? null : TrendTexts.BestShare(t)), TrendCell.Mean(t?.PointsAverage) } : [TrendCell.Share(t is null ? null : TrendTexts.BestShare(t))]),
        .. tallies.Select((t, i) => TrendCell.Long(t is null ? "" : texts.Counts(t, report.Years[i]))),
    ];
}
