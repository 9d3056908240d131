using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>
/// Lays out 一覧: which headings are bands across the table and which are merged columns, what is merged, how high every line is, where pages break.
/// Leading heading levels print as bands; from the first level marked 結合 on they print as columns.
/// </summary>
internal sealed class FormLayout
{
    private const double HighestRow = 400;

    private readonly Report report;
    private readonly double[] heights;
    private readonly CellPart[] parts;

    /// <summary>Lays out a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="paper">What it is printed on.</param>
    /// <param name="firstSheetRow">The row of the sheet below the header.</param>
    /// <param name="titleHeight">Points above the header.</param>
    public FormLayout(Report report, Paper paper, int firstSheetRow, double titleHeight)
    {
        this.report = report;
        Bands = report.Columns.TakeWhile(f => f is { Kind: FieldKind.Heading, Merged: false }).Count();
        Widths = ColumnWidths.Of(report, Bands);
        Lines = [.. report.Outline().Where(e => e is not ReportEntry.Heading heading || heading.Level < Bands).Select(e => new FormLine(e))];
        Runs = [.. Enumerable.Range(Bands, report.Columns.Count - Bands).SelectMany(RunsOf)];
        heights = new double[Lines.Count];
        parts = new CellPart[Lines.Count * Widths.Count];
        MarkParts();
        MeasureLines();
        StretchRuns();
        Place(firstSheetRow);
        HeaderHeight = Math.Max(26, report.Columns.Skip(Bands).Select((f, i) => TextMeasure.Height(f.Label, Widths[i])).DefaultIfEmpty(0).Max() + 4);
        BreaksAfter = Paginate(paper, titleHeight);
        if (Runs.Any(IsHeading) && BreaksAfter.Count is > 0 and <= SheetWriter.MaxBreaks)
        {
            Runs = [.. Runs.SelectMany(r => IsHeading(r) ? SplitAtPages(r) : [r])];
            MarkParts();
            StretchRuns();
            Place(firstSheetRow);
        }
    }

    /// <summary>How many heading levels print as bands.</summary>
    public int Bands { get; }

    /// <summary>Widths of the printed columns.</summary>
    public IReadOnlyList<double> Widths { get; }

    public IReadOnlyList<FormLine> Lines { get; }

    /// <summary>The merged cells, column by column.</summary>
    public IReadOnlyList<MergedRun> Runs { get; }

    /// <summary>What a cell is of a merged run.</summary>
    public CellPart PartOf(int line, int column) => parts[(line * Widths.Count) + column];

    /// <summary>Points of the header row.</summary>
    public double HeaderHeight { get; }

    /// <summary>Where a new page begins, as numbers of the sheet rows before.</summary>
    public IReadOnlyList<int> BreaksAfter { get; }

    private static bool SameItem(FormLine a, FormLine b) => a.Row is not null && b.Row is not null && a.Row.Item.Id == b.Row.Item.Id;

    private IReadOnlyList<int> Paginate(Paper paper, double titleHeight)
    {
        var pages = new PageBreaks(paper, Widths.Sum(), titleHeight, HeaderHeight);
        for (var i = 0; i < Lines.Count;)
        {
            var last = BlockEnd(i);
            pages.Add(Lines[i].SheetRow, Enumerable.Range(i, last - i + 1).Sum(l => Lines[l].Height));
            i = last + 1;
        }

        return pages.After;
    }

    private bool IsHeading(MergedRun run) => report.Columns[Bands + run.Column].Kind == FieldKind.Heading;

    /// <summary>A heading column says its heading again on every page; a cell merged across pages would leave the later ones without.</summary>
    private IEnumerable<MergedRun> SplitAtPages(MergedRun run)
    {
        var first = run.First;
        foreach (var after in BreaksAfter.Where(b => b >= Lines[run.First].SheetRow && b < Lines[run.Last].SheetRow))
        {
            var last = first;
            while (Lines[last + 1].SheetRow <= after)
            {
                last++;
            }

            yield return new MergedRun(run.Column, first, last);
            first = last + 1;
        }

        yield return new MergedRun(run.Column, first, run.Last);
    }

    private void MarkParts()
    {
        Array.Clear(parts);
        foreach (var run in Runs)
        {
            for (var line = run.First; line <= run.Last; line++)
            {
                parts[(line * Widths.Count) + run.Column] = line == run.First ? CellPart.RunStart : CellPart.Covered;
            }
        }
    }

    /// <summary>A heading and its introduction stay with what follows them, the rows of an item stay together, a closing text stays with the row before it.</summary>
    private int BlockEnd(int first)
    {
        var last = first;
        var rows = Lines[first].Row is not null;
        while (last + 1 < Lines.Count && (rows ? SameItem(Lines[last], Lines[last + 1]) || Lines[last + 1].Entry is ReportEntry.Text : Lines[first].Entry is ReportEntry.Heading))
        {
            last++;
            rows |= Lines[last].Row is not null;
        }

        return last;
    }

    private IEnumerable<MergedRun> RunsOf(int column)
    {
        var field = report.Columns[column];
        var heading = field.Kind == FieldKind.Heading;
        for (var first = 0; (heading || field.Merged) && first < Lines.Count;)
        {
            var last = first;
            while (last + 1 < Lines.Count && (heading ? SameHeading(Lines[first], Lines[last + 1], column) : SameItem(Lines[first], Lines[last + 1])))
            {
                last++;
            }

            // Answers of several sections that differ cannot share a cell: nothing that was written may disappear.
            if (last > first && Enumerable.Range(first + 1, last - first).All(i => Lines[i].Row!.Cells[column] == Lines[first].Row!.Cells[column]))
            {
                yield return new MergedRun(column - Bands, first, last);
            }

            first = last + 1;
        }
    }

    private static bool SameHeading(FormLine a, FormLine b, int column) =>
        a.Row is not null && b.Row is not null && Enumerable.Range(0, column + 1).All(i => a.Row.Cells[i] == b.Row.Cells[i]);

    private void MeasureLines()
    {
        var total = Widths.Sum();
        for (var i = 0; i < Lines.Count; i++)
        {
            heights[i] = Lines[i].Entry switch
            {
                ReportEntry.Heading heading => TextMeasure.Height(heading.Words, total) + 3,
                ReportEntry.Text text => TextMeasure.Height(text.Words, total) + 3,
                _ => RowHeight(i),
            };
        }
    }

    private double RowHeight(int line)
    {
        var height = TextMeasure.LineHeight + TextMeasure.Padding;
        for (var c = 0; c < Widths.Count; c++)
        {
            var text = Lines[line].Row!.Cells[Bands + c];
            if (PartOf(line, c) == CellPart.Single)
            {
                height = Math.Max(height, TextMeasure.Height(text, Widths[c]));
            }
        }

        return height;
    }

    /// <summary>A merged text that needs more than its rows have makes each of them higher by the same amount; short runs first, so that long ones profit.</summary>
    private void StretchRuns()
    {
        foreach (var run in Runs.OrderBy(r => r.Last - r.First))
        {
            var has = 0.0;
            for (var i = run.First; i <= run.Last; i++)
            {
                has += heights[i];
            }

            var lacks = TextMeasure.Height(Lines[run.First].Row!.Cells[Bands + run.Column], Widths[run.Column]) - has;
            for (var i = run.First; lacks > 0 && i <= run.Last; i++)
            {
                heights[i] += lacks / (run.Last - run.First + 1);
            }
        }
    }

    private void Place(int firstSheetRow)
    {
        var row = firstSheetRow;
        for (var i = 0; i < Lines.Count; i++)
        {
            Lines[i].SheetRow = row;
            Lines[i].Height = heights[i];
            Lines[i].Parts = Math.Max(1, (int)Math.Ceiling(heights[i] / HighestRow));
            row += Lines[i].Parts;
        }
    }
}
