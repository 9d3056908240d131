using Workflow.Core.Calendar;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>Puts the recognised parts of a file together: form, scale, sections, items with last year's answers, texts, indicators.</summary>
internal sealed class RecognizedParts
{
    private readonly TableBlocks blocks;
    private readonly ReportHints hints;
    private readonly List<Remark> remarks;
    private readonly SectionNames sections;
    private readonly FormRecognition? form;
    private readonly IReadOnlyList<TableEntry> entries;
    private readonly IndicatorRecognition? indicators;
    private readonly HeadingLevels levels;

    public RecognizedParts(TableBlocks blocks, ReportHints hints, FiscalYear present, string file, List<Remark> remarks)
    {
        this.blocks = blocks;
        this.hints = hints;
        this.remarks = remarks;
        sections = new SectionNames(hints.SectionCodes, remarks);
        entries = blocks.Form is null ? [] : blocks.Entries(indicators: false);
        levels = new HeadingLevels(entries);
        form = blocks.Form is { } header ? new FormRecognition(header, [.. entries.OfType<TableEntry.Row>()], hints, remarks) : null;
        indicators = blocks.Indicators is { } measured ? new IndicatorRecognition(measured, blocks.Entries(indicators: true), sections) : null;
        var told = hints.Year is { } own && FiscalYear.TryParse(own, out var year) ? year : form?.Year ?? (form is null ? indicators?.LatestActual : null);
        Year = RecognizedYear.Of(told, blocks.Titles(), file, present, remarks);
    }

    /// <summary>The year the table is about.</summary>
    public FiscalYear Year { get; }

    /// <summary>Item and section of the rows that print 未提出; known after <see cref="Draft"/>.</summary>
    public IReadOnlyList<(string Item, string Section)> Missing { get; private set; } = [];

    /// <summary>The definition but for names and dates.</summary>
    public SurveyDraft Draft()
    {
        var draft = form is null ? ProjectsOnly() : WithForm(form);
        if (indicators is not null)
        {
            var headings = draft.Fields.Where(f => f.Kind == SurveyWords.Kinds.TokenOf(FieldKind.Heading)).Select(f => f.Key!).ToList();
            draft = draft with
            {
                Indicators = indicators.Drafts(headings, Year, sections.Provisional, remarks),
                IndicatorColumns = indicators.ColumnsFor(Year),
            };
        }

        remarks.Add(Remark.Sure("sections", sections.All.Count.ToString()));
        return draft with { Sections = sections.All };
    }

    private SurveyDraft WithForm(FormRecognition recognized)
    {
        remarks.Add(new Remark("header", blocks.IsGuess, blocks.Place(blocks.Form!), string.Join("・", blocks.Form!.Labels.Where(l => l.Length > 0).Select(l => l.Replace("\n", "")))));
        var bands = BandFields(recognized);
        var columns = recognized.Columns();
        var items = new ItemRecognition(columns, sections, remarks);
        var texts = new List<TextDraft>();
        Walk(items, texts);
        foreach (var lost in texts.Where(t => !IsAbove(t, items.Items)).ToList())
        {
            texts.Remove(lost);
            remarks.Add(Remark.Doubt("note", Excerpt.Of(lost.Text!)));
        }

        if (items.Unnamed > 0)
        {
            remarks.Add(Remark.Doubt("section-none", items.Unnamed.ToString(), sections.Provisional()));
        }

        var draft = new ItemDrafts(columns, [.. bands.Select(b => b.Key!)], items.Items, sections.HasSharedCells, remarks).Draft();
        Missing = draft.Missing;
        var fields = new List<FieldDraft>([.. bands, .. columns.Select(c => Finished(c, draft.NamePrint, columns, draft.MergedColumns))]);
        var answers = DefaultAnswers(recognized, columns);
        remarks.Add(Remark.Sure("items", draft.Items.Count.ToString(), items.Items.Sum(i => i.Rows.Count).ToString()));
        return new SurveyDraft
        {
            Fields = [.. fields, .. answers],
            Scale = ScaleOf(columns, items.Items, answers.Count > 0),
            Items = draft.Items,
            Prior = draft.Prior.Count > 0 ? draft.Prior : null,
            Texts = texts.Count > 0 ? texts : null,
            SharedItems = SurveyWords.SharedItems.TokenOf(draft.IsShared ? SharedItemRule.Lead : SharedItemRule.Each),
            RatingWidth = SurveyWords.RatingWidths.TokenOf(Width(columns, items.Items)),
            UnansweredText = columns.Where(c => c.Kind is FieldKind.Rating or FieldKind.Choice).SelectMany(c => items.Items.SelectMany(i => i.Rows.Select(r => r.Row.Texts[c.Column])))
                .FirstOrDefault(ScaleRecognition.IsUnanswered),
        };
    }

    // Headings across the table have no header of their own; their numbering often names the level (基本目標1).
    private List<FieldDraft> BandFields(FormRecognition recognized)
    {
        var fields = new List<FieldDraft>();
        for (var level = 0; level < levels.Depth; level++)
        {
            var label = level < hints.Headings.Count ? hints.Headings[level] : $"見出し{level + 1}";
            fields.Add(new FieldDraft { Label = recognized.Unique(label), Key = recognized.Key($"h{level + 1}"), Kind = SurveyWords.Kinds.TokenOf(FieldKind.Heading), FilledBy = SurveyWords.FilledBy.TokenOf(FilledBy.Coordinator) });
        }

        if (levels.Depth > 0)
        {
            remarks.Add(new Remark("headings", !hints.IsReport, levels.Depth.ToString()));
        }

        return fields;
    }

    private void Walk(ItemRecognition items, List<TextDraft> texts)
    {
        var path = new HeadingPath(levels);
        for (var i = 0; i < entries.Count; i++)
        {
            path.Take(entries[i]);
            switch (entries[i])
            {
                case TableEntry.Row row:
                    items.Add(row, path.Current);
                    break;
                case TableEntry.Passage passage when path.Current.Count > 0 && !TableBody.IsNote(passage.Words):
                    var before = entries.Take(i).LastOrDefault(e => e is not TableEntry.Passage);
                    var next = entries.Skip(i + 1).FirstOrDefault(e => e is not TableEntry.Passage);
                    texts.Add(new TextDraft { Path = [.. path.Current.Where(p => p.Length > 0)], After = before is TableEntry.Row && next is not TableEntry.Row, Text = passage.Words });
                    break;
                case TableEntry.Passage note:
                    remarks.Add(Remark.Doubt("note", Excerpt.Of(note.Words)));
                    break;
                default:
                    items.Break();
                    break;
            }
        }
    }

    // A text of a heading without projects has no place in the report.
    private static bool IsAbove(TextDraft text, IReadOnlyList<RecognizedItem> items) =>
        items.Any(i => i.Path.Where(p => p.Length > 0).Take(text.Path!.Count).SequenceEqual(text.Path));

    private static FieldDraft Finished(RecognizedColumn column, string? namePrint, IReadOnlyList<RecognizedColumn> columns, IReadOnlySet<int> merged)
    {
        var field = column.Field with { Merged = column.Field.Merged || merged.Contains(column.Column) };
        return column.Role switch
        {
            ColumnRole.Name when namePrint is not null => field with { Print = namePrint },
            ColumnRole.Done when column.IsAnswer => field with { PriorKey = columns.FirstOrDefault(c => c is { Role: ColumnRole.Plan, IsAnswer: true })?.Key ?? column.Key },
            _ => field,
        };
    }

    private IReadOnlyList<LevelDraft> ScaleOf(IReadOnlyList<RecognizedColumn> columns, IReadOnlyList<RecognizedItem> items, bool isAdded)
    {
        if (!isAdded && !columns.Any(c => c.Kind == FieldKind.Rating))
        {
            return [];
        }

        if (hints.Scale.Count > 0)
        {
            return [.. hints.Scale.Select(c => new LevelDraft { Code = Normalization.Code(c) })];
        }

        var rating = columns.FirstOrDefault(c => c.Kind == FieldKind.Rating);
        var values = rating is null ? [] : items.SelectMany(i => i.Rows).Select(r => r.Row.Texts[rating.Column]).Where(t => t.Length > 0 && t != Consolidation.Report.MissingText).Distinct().ToList();
        var legend = Legend.Find(blocks.Titles().Concat(entries.OfType<TableEntry.Passage>().Select(p => p.Words)).Concat(entries.OfType<TableEntry.Band>().Select(b => b.Words)));
        return ReasonRequired(ScaleRecognition.Read(values, legend, remarks), rating, columns.FirstOrDefault(c => c.Key == Field.ReasonKey), items);
    }

    // A rating whose every row has a reason asked for one, unless every row of every rating has.
    private static IReadOnlyList<LevelDraft> ReasonRequired(IReadOnlyList<LevelDraft> scale, RecognizedColumn? rating, RecognizedColumn? reason, IReadOnlyList<RecognizedItem> items)
    {
        if (rating is null || reason is null)
        {
            return scale;
        }

        var rows = items.SelectMany(i => i.Rows).Select(r => r.Row.Texts).ToLookup(t => ScaleRecognition.Fold(t[rating.Column]), t => t[reason.Column].Length > 0);
        return [.. scale.Select((l, i) => l with { ReasonRequired = i > 0 && rows[ScaleRecognition.Fold(l.Code!)] is var given && given.Any() && given.All(g => g) })];
    }

    private static RatingWidth Width(IReadOnlyList<RecognizedColumn> columns, IReadOnlyList<RecognizedItem> items)
    {
        var texts = columns.Where(c => c.Kind == FieldKind.Rating).SelectMany(c => items.SelectMany(i => i.Rows.Select(r => r.Row.Texts[c.Column]))).Where(t => t.Length == 1).ToList();
        var wide = texts.Count(t => t[0] is >= '！' and <= '～');
        return wide > texts.Count(t => t[0] is >= '!' and <= '~') ? RatingWidth.Full : RatingWidth.Half;
    }

    // A plan's chapter asks nothing yet: the usual questions are added.
    private IReadOnlyList<FieldDraft> DefaultAnswers(FormRecognition recognized, IReadOnlyList<RecognizedColumn> columns)
    {
        if (columns.Any(c => c.IsAnswer))
        {
            return [];
        }

        remarks.Add(Remark.Doubt("answers-added", Year.ShortName, Year.Next.ShortName));
        FieldDraft Answer(string label, string key, FieldKind kind, Requirement requirement) => new()
        {
            Label = recognized.Unique(label), Key = recognized.Key(key), Kind = SurveyWords.Kinds.TokenOf(kind), FilledBy = SurveyWords.FilledBy.TokenOf(FilledBy.Section),
            Requirement = SurveyWords.Requirements.TokenOf(requirement),
        };
        return
        [
            Answer($"{Year.ShortName}実施内容", "done", FieldKind.LongText, Requirement.Required), Answer("評価", "rating", FieldKind.Rating, Requirement.Required),
            Answer("理由・課題", Field.ReasonKey, FieldKind.LongText, Requirement.Optional), Answer($"{Year.Next.ShortName}計画内容", "plan", FieldKind.LongText, Requirement.Required),
        ];
    }

    // Indicators alone: their related projects are the items, so that sections can say what they did.
    private SurveyDraft ProjectsOnly()
    {
        var projects = indicators!.Projects.Count > 0 ? indicators.Projects : ["指標の取りまとめ"];
        remarks.Add(Remark.Doubt("projects-only", projects.Count.ToString()));
        static FieldDraft Draft(string label, string key, FieldKind kind, FilledBy by) => new()
        {
            Label = label, Key = key, Kind = SurveyWords.Kinds.TokenOf(kind), FilledBy = SurveyWords.FilledBy.TokenOf(by), Requirement = SurveyWords.Requirements.TokenOf(Requirement.Optional),
        };
        return new SurveyDraft
        {
            Fields =
            [
                Draft("事業名", "name", FieldKind.Text, FilledBy.Coordinator), Draft("担当", "section", FieldKind.Section, FilledBy.Coordinator),
                Draft($"{Year.ShortName}実施内容", "done", FieldKind.LongText, FilledBy.Section),
            ],
            Items = [.. projects.Select(p => new ItemDraft { Given = new Dictionary<string, string> { ["name"] = p }, Sections = [sections.Provisional()] })],
        };
    }
}
