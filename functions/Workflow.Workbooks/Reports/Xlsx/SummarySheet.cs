using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Spreadsheet;
using Workflow.Workbooks.Reports.Tallies;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>
/// 集計: how many sections took part, ratings by heading and by section, choices. Beside every table stand its charts; a long table has one chart for every
/// 36 rows, each as high as its rows, so that no bar is too thin to read.
/// </summary>
internal sealed class SummarySheet
{
    public const string Name = "集計";

    private const int RowsPerChart = 36;
    private const int LeastChartRows = 13;
    private const int ChartColumns = 8;
    private const double ChartColumnWidth = 11;
    private const double RowHeight = 19;

    private readonly Report report;
    private readonly ReportTexts texts;
    private readonly TallyColumns columns;
    private readonly List<BarChart> charts = [];
    private IReadOnlyList<int> breaks = [];
    private readonly int chartColumn;
    private readonly int width;

    private SummarySheet(Report report, ReportTexts texts)
    {
        this.report = report;
        this.texts = texts;
        columns = TallyColumns.ForRatings(report, texts);
        var widest = report.Statistics.Choices.Select(c => TallyColumns.ForChoices(c.Field, c.Tally, texts).Width).Append(columns.Width).Append(4).Max();
        chartColumn = widest + 3;
        width = chartColumn + ChartColumns;
    }

    public static void Write(WorkbookWriter workbook, Report report, ReportTexts texts)
    {
        var summary = new SummarySheet(report, texts);
        var plan = TallyBlocks.Of(report, texts);
        summary.PlaceCharts(plan);
        workbook.Sheet(Name, summary.Setup(), sheet => summary.WriteSheet(sheet, plan), summary.charts);
    }

    /// <summary>The last, narrow column keeps the charts' right edge on the page.</summary>
    private IReadOnlyList<double> Widths =>
        [.. Enumerable.Range(1, width).Select(c => c == 1 ? 36 : c < chartColumn - 1 ? 10 : c == chartColumn - 1 || c == width ? 2 : ChartColumnWidth)];

    private SheetSetup Setup() => new()
    {
        Widths = Widths,
        Paper = Paper.A4,
        BreaksAfter = breaks,
        Footer = $"{report.Survey.PlanName} {report.Survey.Name}",
    };

    private string Rated => TallyBlocks.Rated(report, texts);

    /// <summary>How many rows of the sheet a block takes with its title, header, total and the blank row after it.</summary>
    private static int RowsOf(TallyBlock block) => Math.Max(block.Rows.Count + (block.Total is null ? 0 : 1) + 2, block.Rows.Count > 1 ? LeastChartRows + 1 : 0) + 1;

    private void PlaceCharts(IReadOnlyList<(TallyBlock Block, TallyColumns Columns)> plan)
    {
        charts.Add(Progress());
        charts.Add(Overall());
        var row = FirstBlockRow;
        var pages = new PageBreaks(Paper.A4, Widths.Sum(), 0, 0);
        pages.Add(1, FirstBlockRow * RowHeight);
        foreach (var (block, blockColumns) in plan)
        {
            if (block.Rows.Count > 1)
            {
                var max = block.Rows.Max(r => r.Tally.Total);
                for (var first = 0; first < block.Rows.Count; first += RowsPerChart)
                {
                    charts.Add(ChartOf(block, blockColumns, row, first, max));
                    pages.Add(first == 0 ? row : row + first + 2, Math.Min(RowsPerChart + 2, RowsOf(block) - first) * RowHeight);
                }
            }

            else
            {
                pages.Add(row, RowsOf(block) * RowHeight);
            }

            row += RowsOf(block);
        }

        breaks = pages.After;
    }

    private BarChart ChartOf(TallyBlock block, TallyColumns blockColumns, int row, int first, int max)
    {
        var rows = block.Rows.Skip(first).Take(RowsPerChart).ToList();
        var firstRow = row + 2 + first;
        var from = first == 0 ? row : firstRow;
        return new BarChart
        {
            Title = block.Rows.Count > RowsPerChart ? $"{block.Title}（{first + 1}～{first + rows.Count}）" : block.Title,
            Sheet = Name,
            LabelColumn = 1,
            FirstRow = firstRow,
            Labels = [.. rows.Select(r => r.Label)],
            Series = blockColumns.Series([.. rows.Select(r => r.Tally)], 2),
            Max = max,
            From = (from, chartColumn),
            To = (Math.Max(firstRow + rows.Count, from + LeastChartRows), chartColumn + ChartColumns),
        };
    }

    private const int StateRow = 5;

    /// <summary>The row of the whole survey's tally.</summary>
    private const int OverallRow = StateRow + 4;

    private const int FirstBlockRow = OverallRow + 12;

    private BarChart Progress()
    {
        int[] states = [.. Enum.GetValues<SectionState>().Select(report.Statistics.Count)];
        string[] colors = ["1F6F8B", "E4E4E4", "A4243B"];
        return new BarChart
        {
            Title = texts["progress"],
            Sheet = Name,
            LabelColumn = 1,
            FirstRow = StateRow + 1,
            Labels = [texts["sections"]],
            Series = [.. states.Select((n, i) => new BarSeries(texts[$"state-{(SectionState)i}"], colors[i], 2 + i, [n]))],
            Max = Math.Max(1, report.Sections.Count),
            From = (3, chartColumn),
            To = (10, chartColumn + ChartColumns),
        };
    }

    private BarChart Overall() => new()
    {
        Title = texts.Format("ratings-overall", Rated),
        Sheet = Name,
        LabelColumn = 1,
        FirstRow = OverallRow + 1,
        Labels = [texts["rows"]],
        Series = columns.Series([report.Statistics.Overall], 2),
        Max = Math.Max(1, report.Statistics.Overall.Total),
        From = (11, chartColumn),
        To = (19, chartColumn + ChartColumns),
    };

    private void WriteSheet(SheetWriter sheet, IReadOnlyList<(TallyBlock Block, TallyColumns Columns)> plan)
    {
        sheet.NextRow(28);
        sheet.Text(ReportStyles.Title, texts.Format("summary-title", report.Survey.PlanName));
        sheet.NextRow(RowHeight);
        sheet.Text(ReportStyles.Subtitle, ReportHead.Line(report, texts));
        WriteOverview(sheet);
        foreach (var (block, blockColumns) in plan)
        {
            WriteBlock(sheet, block, blockColumns);
        }
    }

    private void WriteOverview(SheetWriter sheet)
    {
        SkipTo(sheet, StateRow - 2);
        WriteTitle(sheet, texts["progress"]);
        WriteHeader(sheet, texts["kind"], [.. Enum.GetValues<SectionState>().Select(s => texts[$"state-{s}"]), texts["sum"]]);
        sheet.NextRow(RowHeight);
        sheet.Text(ReportStyles.Label, texts["sections"]);
        foreach (var state in Enum.GetValues<SectionState>())
        {
            sheet.Number(ReportStyles.Count, report.Statistics.Count(state));
        }

        sheet.Number(ReportStyles.Count, report.Sections.Count);
        SkipTo(sheet, OverallRow - 2);
        WriteTitle(sheet, texts.Format("ratings-overall", Rated));
        WriteHeader(sheet, texts["kind"], columns.Headers);
        sheet.NextRow(RowHeight);
        sheet.Text(ReportStyles.Label, texts["rows"]);
        columns.Write(sheet, report.Statistics.Overall, total: false);
        sheet.NextRow(RowHeight);
        sheet.Text(ReportStyles.Remark, texts["share-note"]);
        SkipTo(sheet, FirstBlockRow - 1);
    }

    private void WriteBlock(SheetWriter sheet, TallyBlock block, TallyColumns blockColumns)
    {
        var end = sheet.Row + RowsOf(block);
        WriteTitle(sheet, block.Title);
        WriteHeader(sheet, block.LabelHeader, blockColumns.Headers);
        foreach (var (label, tally) in block.Rows)
        {
            sheet.NextRow(Math.Max(RowHeight, TextMeasure.Height(label, 36)));
            sheet.Text(ReportStyles.Label, label);
            blockColumns.Write(sheet, tally, total: false);
        }

        if (block.Total is { } total)
        {
            sheet.NextRow(RowHeight);
            sheet.Text(ReportStyles.TotalLabel, texts["sum"]);
            blockColumns.Write(sheet, total, total: true);
        }

        SkipTo(sheet, end);
    }

    private static void WriteTitle(SheetWriter sheet, string title)
    {
        sheet.NextRow(RowHeight + 3);
        sheet.Text(ReportStyles.BlockTitle, title);
    }

    private static void WriteHeader(SheetWriter sheet, string label, IEnumerable<string> headers)
    {
        var words = headers.Prepend(label).ToList();
        sheet.NextRow(words.Skip(1).Select(h => TextMeasure.Height(h, 10)).Append(RowHeight).Max());
        words.ForEach(h => sheet.Text(ReportStyles.Header, h));
    }

    private static void SkipTo(SheetWriter sheet, int row)
    {
        while (sheet.Row < row)
        {
            sheet.NextRow(RowHeight);
        }
    }
}
