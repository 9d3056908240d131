using Workflow.Core.Calendar;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Indicators;
using Workflow.Workbooks.Reports.Spreadsheet;
using Workflow.Workbooks.Reports.Tallies;
using Workflow.Workbooks.Reports.Xlsx;

namespace Workflow.Workbooks.Reports.Documents;

/// <summary>A report as a document: the same parts, headings, tables and charts whatever pen writes them. Each part can be written alone.</summary>
internal sealed class PublishedReport
{
    private const int MostBars = 36;

    /// <summary>A table of up to this many rows stands on one page.</summary>
    private const int WholeRows = 15;

    private readonly Report report;
    private readonly ReportTexts texts;
    private readonly ReportChapter root;
    private readonly FormTable form;
    private readonly IndicatorTable indicators;
    private readonly Narrative? narrative;
    private readonly Dictionary<string, string> numbers = [];

    public PublishedReport(Report report, ReportTexts texts)
    {
        this.report = report;
        this.texts = texts;
        root = ReportChapter.Of(report);
        form = new FormTable(report);
        indicators = new IndicatorTable(report, texts);
        narrative = Narrative.Suits(report) ? new Narrative(report, texts) : null;
        Parts = [.. Enum.GetValues<DocumentPart>().Where(Has)];
        (Headings, Charts) = Collect();
    }

    /// <summary>The parts that this report has.</summary>
    public IReadOnlyList<DocumentPart> Parts { get; }

    /// <summary>All headings in print order: the table of contents.</summary>
    public IReadOnlyList<DocumentHeading> Headings { get; }

    /// <summary>All charts in print order.</summary>
    public IReadOnlyList<DocumentChart> Charts { get; }

    /// <summary>Whether its tables need a wide page.</summary>
    public bool IsWide => (narrative is null && form.Width > 5 && report.Rows.Count > 0) || (indicators.IsMatrix && report.Indicators.Count > 0);

    /// <summary>Writes one part.</summary>
    public void Write(DocumentPart part, IDocumentPen pen)
    {
        var run = new Run(part, pen, numbers);
        switch (part)
        {
            case DocumentPart.Summary:
                WriteSummary(run);
                break;
            case DocumentPart.Body:
                WriteChapter(root, run);
                break;
            case DocumentPart.Indicators:
                WriteIndicators(run);
                break;
            case DocumentPart.Roster:
                run.Heading(0, texts["part-Roster"]);
                pen.Table(new DocumentTable(texts["part-Roster"], RosterColumns(), Together(report.Survey.Roster!.Rows.Select(r => Row([.. r])))));
                break;
            case DocumentPart.Status:
                WriteStatus(run);
                break;
            default:
                WriteHistory(run);
                break;
        }
    }

    private bool Has(DocumentPart part) => part switch
    {
        DocumentPart.Body => report.Rows.Count > 0 || root.Chapters.Count > 0,
        DocumentPart.Indicators => report.Indicators.Count > 0,
        DocumentPart.Roster => report.Survey.Roster is { Rows.Count: > 0 },
        _ => true,
    };

    /// <summary>Walks all parts once for their headings and charts; what later runs print has the same numbers whatever order they come in.</summary>
    private (IReadOnlyList<DocumentHeading> Headings, IReadOnlyList<DocumentChart> Charts) Collect()
    {
        var collector = new OutlineCollector();
        Parts.ToList().ForEach(p => Write(p, collector));
        var counter = new HeadingNumbers(root);
        foreach (var heading in collector.Headings)
        {
            numbers[heading.Id] = counter.Next(heading.Level);
        }

        return (collector.Headings.ConvertAll(h => h with { Number = numbers[h.Id] }), collector.Charts);
    }

    private void WriteSummary(Run run)
    {
        run.Heading(0, texts["part-Summary"]);
        var statistics = report.Statistics;
        run.Pen.Passage(PassageKind.Body, texts.Format(
            "summary-lead", report.Survey.PlanName, texts.Language == Language.Japanese ? report.Survey.Year.LongName : report.Survey.Year.EnglishName, $"{report.Sections.Count:#,0}",
            $"{statistics.Count(SectionState.Consolidated):#,0}", $"{statistics.Overall.Total:#,0}", $"{statistics.Overall.Answered:#,0}"));
        foreach (var (block, columns) in TallyBlocks.Of(report, texts).Where(b => b.Block.Rows.Count > 0))
        {
            WriteTally(block, columns, run);
        }

        run.Pen.Passage(PassageKind.Remark, texts["share-note"]);
    }

    private void WriteTally(TallyBlock block, TallyColumns columns, Run run)
    {
        run.Heading(1, block.Title);
        if (block.Rows.Count <= MostBars)
        {
            run.Chart(block.Title, Labels(block), columns.Series([.. block.Rows.Select(r => r.Tally)], 2), block.Rows.Max(r => r.Tally.Total));
        }

        var table = block.Total is { } total
            ? new DocumentTable(
                block.Title, [new DocumentColumn(block.LabelHeader, 24, IsRowHeader: true), .. columns.Headers.Select(h => new DocumentColumn(h, 9, IsCentered: true))],
                Together(block.Rows.Select(r => Row([r.Label, .. columns.Texts(r.Tally)])).Append(Row([texts["sum"], .. columns.Texts(total)]) with { IsTotal = true })))
            : new DocumentTable(
                block.Title, [new(texts["kind"], 30, IsRowHeader: true), new(texts["rows"], 10, IsCentered: true), new(texts["percentage"], 10, IsCentered: true)],
                Together(columns.Lines(block.Rows[0].Tally).Select(l => Row([l.Header, l.Count, l.Share]))));
        run.Pen.Table(table);
    }

    /// <summary>The innermost heading says enough where no two are the same.</summary>
    private static List<string> Labels(TallyBlock block)
    {
        List<string> labels = [.. block.Rows.Select(r => r.Label[(r.Label.LastIndexOf(" > ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..])];
        return labels.Distinct().Count() == labels.Count ? labels : [.. block.Rows.Select(r => r.Label)];
    }

    private void WriteChapter(ReportChapter chapter, Run run)
    {
        if (chapter.Words.Length > 0)
        {
            run.Heading(chapter.Level, chapter.Words.ReplaceLineEndings(" "));
        }
        else if (chapter.Rows.Count > 0)
        {
            run.Heading(0, texts["part-Body"]);
        }

        var caption = chapter.Words.Length > 0 ? chapter.Words.ReplaceLineEndings(" ") : report.Survey.PlanName;
        chapter.Introductions.ToList().ForEach(t => run.Pen.Passage(PassageKind.Introduction, t));
        if (chapter.Level >= 0 && chapter.Indicators.Count > 0)
        {
            run.Pen.Table(indicators.Of(texts.Format("indicators-of", caption), chapter.Indicators));
        }

        WriteRows(chapter, caption, run);
        chapter.Chapters.ToList().ForEach(c => WriteChapter(c, run));
        chapter.Closings.ToList().ForEach(t => run.Pen.Passage(PassageKind.Body, t));
    }

    private void WriteRows(ReportChapter chapter, string caption, Run run)
    {
        if (chapter.Rows.Count == 0)
        {
            return;
        }

        if (narrative is null)
        {
            run.Pen.Table(form.Of(texts.Format("items-of", caption), chapter.Rows));
            return;
        }

        for (var i = 0; i < chapter.Rows.Count; i++)
        {
            if (i == 0 || chapter.Rows[i].Item.Id != chapter.Rows[i - 1].Item.Id)
            {
                run.Heading(chapter.Level + 1, narrative.TitleOf(chapter.Rows[i]));
            }

            narrative.Write(chapter.Rows[i], run.Pen);
        }
    }

    private void WriteIndicators(Run run)
    {
        run.Heading(0, texts["part-Indicators"]);
        var verdicts = Enum.GetValues<IndicatorVerdict>().Where(v => v != IndicatorVerdict.None).Append(IndicatorVerdict.None).ToList();
        run.Pen.Table(new DocumentTable(
            texts["verdict"], [.. verdicts.Select(v => new DocumentColumn(texts[$"verdict-count-{v}"], 10, IsCentered: true)), new(texts["sum"], 10, IsCentered: true)],
            [Row([.. verdicts.Select(v => $"{report.Indicators.Count(i => i.Judgement.Verdict == v):#,0}"), $"{report.Indicators.Count:#,0}"])]));
        run.Pen.Passage(PassageKind.Remark, texts["verdict-rule"]);
        if (root.Indicators.Count > 0)
        {
            run.Pen.Table(indicators.Of(texts["part-Indicators"], root.Indicators));
        }
    }

    private List<DocumentColumn> RosterColumns() =>
        [.. report.Survey.Roster!.Columns.Select((c, i) => new DocumentColumn(c, i == 0 ? 30 : i == 1 ? 18 : 12, IsCentered: i > 1, IsRowHeader: i == 0))];

    private void WriteStatus(Run run)
    {
        run.Heading(0, texts["part-Status"]);
        run.Pen.Table(new DocumentTable(
            texts["part-Status"],
            [
                new(texts["section"], 22, IsRowHeader: true), new(texts["row-count"], 8, IsCentered: true), new(texts["indicator-count"], 8, IsCentered: true), new(texts["state"], 10, IsCentered: true),
                new(texts["submitted-at"], 26), new(texts["mark"], 12, IsCentered: true),
            ],
            Together(report.Sections.Select(s => Row(
            [
                s.Section.Name, $"{s.Rows:#,0}", $"{s.Indicators:#,0}", texts[$"state-{s.State}"], s.SubmittedAt is { } at ? ReportHead.Moment(at, texts) : "", MarkText.Of(s.Marks, texts),
            ])))));
    }

    private void WriteHistory(Run run)
    {
        run.Heading(0, texts["part-History"]);
        run.Pen.Table(new DocumentTable(
            texts["part-History"], [new(texts["date"], 24, IsRowHeader: true), new(texts["event"], 18), new(texts["section"], 50)],
            Together(ReportHistory.Of(report).Select(e => Row(
            [
                Day(e.At), texts[$"event-{e.Kind}"], e.Sections.Count == 0 ? texts["all-sections"] : texts.Format("sections-of", string.Join(texts["list"], e.Sections), $"{e.Sections.Count}"),
            ])))));
    }

    private string Day(DateTimeOffset at) => texts.Language == Language.Japanese ? JapaneseDate.WithWeekday(JapanTime.DateOf(at)) : $"{JapanTime.Of(at):yyyy-MM-dd}";

    /// <summary>Keeps a short table on one page.</summary>
    private static IEnumerable<DocumentRow> Together(IEnumerable<DocumentRow> rows)
    {
        var all = rows.ToList();
        return all.Count > WholeRows ? all : all.Select((r, i) => r with { KeepsWithNext = i + 1 < all.Count });
    }

    private static DocumentRow Row(string[] cells) => new([.. cells.Select(t => new DocumentCell(t))]);

    /// <summary>One writing of one part: gives its headings their ids and numbers.</summary>
    private sealed class Run(DocumentPart part, IDocumentPen pen, Dictionary<string, string> numbers)
    {
        private int headings;
        private int charts;

        public IDocumentPen Pen => pen;

        public void Heading(int level, string words)
        {
            headings++;
            var id = $"{part.ToString().ToLowerInvariant()}-{headings}";
            pen.Heading(new DocumentHeading(level, numbers.GetValueOrDefault(id, ""), words, id));
        }

        public void Chart(string title, IReadOnlyList<string> labels, IReadOnlyList<BarSeries> series, int max)
        {
            charts++;
            pen.Chart(new DocumentChart($"{part.ToString().ToLowerInvariant()}-chart-{charts}", title, labels, series, Math.Max(1, max)));
        }
    }
}
