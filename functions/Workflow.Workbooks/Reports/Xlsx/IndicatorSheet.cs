using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>
/// 指標: years side by side, targets above actuals. Headings print as bands; neighbours with the same カテゴリ, or with the same 関連事業 and 成果目標, share
/// their cells, as cities print several indicators of one outcome.
/// </summary>
internal sealed class IndicatorSheet
{
    public const string Name = "指標";

    private const int HeaderRow = 3;

    private readonly Report report;
    private readonly ReportTexts texts;
    private readonly IReadOnlyList<IndicatorText> columns;
    private readonly IReadOnlyList<IndicatorColumn> years;
    private readonly IReadOnlyList<bool> kinds;
    private readonly double[] widths;
    private readonly int kindColumn;

    private IndicatorSheet(Report report, ReportTexts texts)
    {
        this.report = report;
        this.texts = texts;
        columns = IndicatorText.ColumnsOf(report, texts);
        years = [.. report.IndicatorColumns.DistinctBy(c => c.Year)];
        kinds = [.. report.IndicatorColumns.Select(c => c.IsTarget).Distinct().OrderDescending()];
        kindColumn = columns.TakeWhile(c => !c.AfterYears).Count();
        widths = [.. columns.Take(kindColumn).Select(c => c.Width), .. kinds.Count > 0 ? new[] { 13.0 } : [], .. years.Select(_ => 12.0), .. columns.Skip(kindColumn).Select(c => c.Width)];
    }

    public static void Write(WorkbookWriter workbook, Report report, ReportTexts texts)
    {
        var indicators = new IndicatorSheet(report, texts);
        var lines = indicators.Lines();
        workbook.Sheet(Name, indicators.Setup(lines), sheet => indicators.Write(sheet, lines));
    }

    private int RowsEach => Math.Max(kinds.Count, 1);

    private SheetSetup Setup(List<IndicatorLine> lines)
    {
        var pages = new PageBreaks(Paper.A3, widths.Sum(), 46, 30);
        var row = HeaderRow + 1;
        foreach (var line in lines)
        {
            pages.Add(row, line.Height + line.Bands.Count * BandHeight);
            row += line.Bands.Count + RowsEach;
        }

        return new SheetSetup
        {
            Widths = widths,
            Paper = Paper.A3,
            HeaderRow = lines.Count > 0 ? HeaderRow : 0,
            BreaksAfter = pages.After,
            Footer = $"{report.Survey.PlanName} {report.Survey.Name}",
        };
    }

    private const double BandHeight = 23;

    private List<IndicatorLine> Lines()
    {
        var lines = new List<IndicatorLine>();
        ReportIndicator? previous = null;
        foreach (var indicator in report.Indicators)
        {
            var common = previous is null ? 0 : indicator.Headings.TakeWhile((h, i) => h == previous.Headings[i]).Count();
            var bands = indicator.Headings.Select((words, level) => (words, level)).Skip(common).Where(h => h.words.Length > 0).ToList();
            var line = new IndicatorLine(indicator, bands, [.. columns.Select(c => c.Print(indicator))])
            {
                Height = columns.Where(c => !c.Shared).Select(c => TextMeasure.Height(c.Print(indicator), c.Width)).DefaultIfEmpty(0).Max(),
            };
            line.Height = Math.Max(line.Height, RowsEach * indicator.Values.Append("").Max(v => TextMeasure.Height(v, 12)));
            lines.Add(line);
            previous = indicator;
        }

        StretchShared(lines);
        return lines;
    }

    /// <summary>The last line of a run that shares a cell: neighbours without a band between, equal in this column and in the shared columns before it.</summary>
    private int RunEnd(List<IndicatorLine> lines, int first, int column)
    {
        var last = first;
        while (columns[column].Shared && last + 1 < lines.Count && lines[last + 1].Bands.Count == 0
            && Enumerable.Range(0, column + 1).All(c => !columns[c].Shared || lines[last + 1].Texts[c] == lines[first].Texts[c])
            && lines[first].Texts[column].Length > 0)
        {
            last++;
        }

        return last;
    }

    private void StretchShared(List<IndicatorLine> lines)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            for (var first = 0; columns[column].Shared && first < lines.Count;)
            {
                var last = RunEnd(lines, first, column);
                var run = lines.GetRange(first, last - first + 1);
                var lacks = TextMeasure.Height(run[0].Texts[column], columns[column].Width) - run.Sum(l => l.Height);
                run.ForEach(l => l.Height += Math.Max(0, lacks) / run.Count);
                first = last + 1;
            }
        }
    }

    private void Write(SheetWriter sheet, List<IndicatorLine> lines)
    {
        sheet.NextRow(28);
        sheet.Text(ReportStyles.Title, texts.Format("indicator-title", report.Survey.PlanName));
        sheet.NextRow(18);
        sheet.Text(ReportStyles.Subtitle, lines.Count > 0 ? ReportHead.Line(report, texts) : texts["no-indicators"]);
        if (lines.Count == 0)
        {
            return;
        }

        WriteHeader(sheet);
        var starts = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            WriteBands(sheet, lines[i]);
            starts[i] = sheet.Row + 1;
            WriteIndicator(sheet, lines, i);
        }

        for (var column = 0; column < columns.Count; column++)
        {
            MergeColumn(sheet, lines, starts, column);
        }
    }

    private void WriteHeader(SheetWriter sheet)
    {
        sheet.NextRow(30);
        columns.Take(kindColumn).ToList().ForEach(c => sheet.Text(ReportStyles.Header, c.Header));
        if (kinds.Count > 0)
        {
            sheet.Text(ReportStyles.Header, texts["target-or-actual"]);
        }

        years.ToList().ForEach(y => sheet.Text(ReportStyles.Header, y.Label));
        columns.Skip(kindColumn).ToList().ForEach(c => sheet.Text(ReportStyles.Header, c.Header));
    }

    private void WriteBands(SheetWriter sheet, IndicatorLine line)
    {
        foreach (var (words, level) in line.Bands)
        {
            var style = level == 0 ? ReportStyles.Band : ReportStyles.LowerBand;
            sheet.NextRow(Math.Max(BandHeight, TextMeasure.Height(words, widths.Sum())));
            sheet.Text(style, words);
            for (var c = 1; c < widths.Length; c++)
            {
                sheet.Blank(style);
            }

            sheet.Merge(sheet.Row, 1, sheet.Row, widths.Length);
        }
    }

    private void WriteIndicator(SheetWriter sheet, List<IndicatorLine> lines, int index)
    {
        var line = lines[index];
        for (var part = 0; part < RowsEach; part++)
        {
            sheet.NextRow(line.Height / RowsEach);
            for (var c = 0; c < columns.Count; c++)
            {
                if (c == kindColumn)
                {
                    WriteYears(sheet, line.Indicator, part);
                }

                var hidden = part > 0 || (index > 0 && columns[c].Shared && Covered(lines, index, c));
                sheet.Text(columns[c].Centered ? ReportStyles.Centered : ReportStyles.ShortText, hidden ? "" : line.Texts[c]);
            }

            if (kindColumn == columns.Count)
            {
                WriteYears(sheet, line.Indicator, part);
            }
        }
    }

    private bool Covered(List<IndicatorLine> lines, int index, int column) => RunEnd(lines, index - 1, column) >= index;

    private void WriteYears(SheetWriter sheet, ReportIndicator indicator, int part)
    {
        if (kinds.Count == 0)
        {
            return;
        }

        sheet.Text(ReportStyles.Centered, texts[kinds[part] ? "target" : "actual"]);
        foreach (var year in years)
        {
            var at = report.IndicatorColumns.ToList().FindIndex(c => c.Year == year.Year && c.IsTarget == kinds[part]);
            var late = !indicator.Submitted && at >= 0 && !kinds[part] && report.IndicatorColumns[at].Year == report.Survey.Year;
            sheet.Text(late ? ReportStyles.MissingCentered : ReportStyles.Centered, at < 0 ? "" : indicator.Values[at]);
        }
    }

    private void MergeColumn(SheetWriter sheet, List<IndicatorLine> lines, int[] starts, int column)
    {
        var number = column < kindColumn ? column + 1 : column + 1 + years.Count + (kinds.Count > 0 ? 1 : 0);
        for (var first = 0; first < lines.Count;)
        {
            var last = RunEnd(lines, first, column);
            sheet.Merge(starts[first], number, starts[last] + RowsEach - 1, number);
            first = last + 1;
        }
    }
}
