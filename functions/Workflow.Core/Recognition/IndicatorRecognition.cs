using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>Reads a table of indicators: years side by side, targets and actuals in columns of their own or in rows of their own.</summary>
internal sealed class IndicatorRecognition
{
    private readonly TableHeader header;
    private readonly SectionNames names;
    private readonly int kindColumn;
    private readonly List<(int Column, string Year, bool? IsTarget)> years;
    private readonly List<Entry> indicators = [];

    private sealed record Entry(IReadOnlyList<string> Path, List<TableEntry.Row> Rows)
    {
        public Dictionary<string, string> Values { get; } = [];
    }

    /// <summary>Prepares for a table.</summary>
    public IndicatorRecognition(TableHeader header, IReadOnlyList<TableEntry> entries, SectionNames names)
    {
        this.header = header;
        this.names = names;
        var rows = entries.OfType<TableEntry.Row>().ToList();
        kindColumn = Enumerable.Range(0, header.Labels.Count).FirstOrDefault(c => rows.Count > 0 && rows.Count(r => Kind(r.Texts[c]) is not null) * 10 >= rows.Count * 8, -1);
        years = [.. Enumerable.Range(0, header.Labels.Count).Where(c => header.Roles[c] == ColumnRole.Year).Select(c => (c, YearLabel(header.Labels[c]), Kind(header.Labels[c])))];
        var levels = new HeadingLevels(entries);
        var path = new HeadingPath(levels);
        foreach (var entry in entries)
        {
            path.Take(entry);
            if (entry is TableEntry.Row row)
            {
                Add(row, path.Current);
            }
        }
    }

    /// <summary>The latest year that has an actual; null when there is none.</summary>
    public FiscalYear? LatestActual => Columns().Where(c => !c.IsTarget && indicators.Exists(i => i.Values.ContainsKey(Key(c.Year!, isTarget: false))))
        .Select(c => FiscalYear.TryParse(c.Year, out var year) ? year : (FiscalYear?)null).OfType<FiscalYear>().OrderBy(y => y.Year).Select(y => (FiscalYear?)y).LastOrDefault();

    /// <summary>The year columns that hold anything, and the survey year's 実績.</summary>
    public IReadOnlyList<IndicatorColumnDraft> ColumnsFor(FiscalYear year)
    {
        var columns = Columns().Where(c => indicators.Exists(i => i.Values.ContainsKey(Key(c.Year!, c.IsTarget))) || IsOpen(c, year)).ToList();
        return columns.Exists(c => IsOpen(c, year)) ? columns : [.. columns, new IndicatorColumnDraft { Year = year.ShortName }];
    }

    /// <summary>The lines of related projects, for a file that has no other list of projects.</summary>
    public IReadOnlyList<string> Projects => [.. indicators.SelectMany(Related).Distinct()];

    /// <summary>The indicators.</summary>
    /// <param name="headingKeys">Keys of the form's heading fields, outermost first.</param>
    /// <param name="year">The survey's year.</param>
    /// <param name="fallback">The section that answers an indicator of no one; the remark tells.</param>
    /// <param name="remarks">Receives what was taken and what is unsure.</param>
    public IReadOnlyList<IndicatorDraft> Drafts(IReadOnlyList<string> headingKeys, FiscalYear year, Func<string> fallback, List<Remark> remarks)
    {
        var kept = ColumnsFor(year).Select(c => Key(c.Year!, c.IsTarget)).ToHashSet();
        var unassigned = 0;
        var drafts = new List<IndicatorDraft>();
        foreach (var entry in indicators)
        {
            var sections = Text(entry, ColumnRole.Section) is { Length: > 0 } cell ? names.Read(cell) : [];
            unassigned += sections.Count == 0 ? 1 : 0;
            drafts.Add(new IndicatorDraft
            {
                Headings = headingKeys.Zip(entry.Path).ToDictionary(h => h.First, h => h.Second),
                Category = Text(entry, ColumnRole.Category),
                RelatedItems = Related(entry),
                Outcome = Text(entry, ColumnRole.Outcome),
                Name = Text(entry, ColumnRole.Indicator),
                Unit = Text(entry, ColumnRole.Unit),
                Direction = Text(entry, ColumnRole.Direction) is { Length: > 0 } arrow && (IndicatorValue.ArrowOf(arrow) is not null || SurveyWords.Directions.TryParse(arrow, out _)) ? arrow : null,
                Baseline = Text(entry, ColumnRole.Baseline),
                BaselineDate = Text(entry, ColumnRole.BaselineDate) is { Length: > 0 } date ? date : BaselineYear(),
                Sections = sections.Count > 0 ? sections : [fallback()],
                Values = entry.Values.Where(v => kept.Contains(v.Key)).ToDictionary(),
            });
        }

        remarks.Add(Remark.Sure("indicators", drafts.Count.ToString(), string.Join("・", years.Select(y => y.Year).Distinct())));
        if (unassigned > 0)
        {
            remarks.Add(Remark.Doubt("indicator-section", unassigned.ToString()));
        }

        return drafts;
    }

    private void Add(TableEntry.Row row, IReadOnlyList<string> path)
    {
        var name = Column(ColumnRole.Indicator);
        var isTarget = kindColumn < 0 ? null : Kind(row.Texts[kindColumn]);
        if (indicators.Count == 0 || Begins(row, name, isTarget))
        {
            if (row.Texts[name].Length == 0)
            {
                return;
            }

            indicators.Add(new Entry([.. path], []));
        }

        var entry = indicators[^1];
        entry.Rows.Add(row);
        foreach (var (column, label, kind) in years.Where(y => row.Texts[y.Column].Length > 0))
        {
            entry.Values.TryAdd(Key(label, isTarget ?? kind ?? false), row.Texts[column]);
        }
    }

    private bool Begins(TableEntry.Row row, int name, bool? isTarget) =>
        row.Texts[name].Length > 0 && !row.Continues[name]
        && !(isTarget is not null && row.Texts[name] == indicators[^1].Rows[0].Texts[name] && indicators[^1].Rows.TrueForAll(r => Kind(r.Texts[kindColumn]) != isTarget));

    private IEnumerable<IndicatorColumnDraft> Columns() =>
        years.SelectMany(y => kindColumn < 0 ? [y.IsTarget ?? false] : (bool[])[true, false], (y, target) => new IndicatorColumnDraft { Year = y.Year, IsTarget = target })
            .DistinctBy(c => (FiscalYear.TryParse(c.Year, out var year) ? year.Year : 0, c.IsTarget));

    private static bool IsOpen(IndicatorColumnDraft column, FiscalYear year) => !column.IsTarget && FiscalYear.TryParse(column.Year, out var own) && own == year;

    private int Column(ColumnRole role) => Enumerable.Range(0, header.Roles.Count).FirstOrDefault(c => header.Roles[c] == role, -1);

    private string? Text(Entry entry, ColumnRole role) => Column(role) is >= 0 and var c ? entry.Rows.Select(r => r.Texts[c]).FirstOrDefault(t => t.Length > 0) : null;

    // 関連事業 of its own, or the columns 番号 and 事業名 with a project on every row.
    private IReadOnlyList<string> Related(Entry entry)
    {
        if (Text(entry, ColumnRole.Related) is { Length: > 0 } cell)
        {
            return CellList.Split(cell);
        }

        var (number, name) = (Column(ColumnRole.Number), Column(ColumnRole.Name));
        return name < 0 ? [] : [.. entry.Rows.Where(r => r.Texts[name].Length > 0).Select(r => (number < 0 ? "" : r.Texts[number] + " ") + r.Texts[name]).Select(t => t.Trim().Replace("\n", "")).Distinct()];
    }

    private string? BaselineYear() => Column(ColumnRole.Baseline) is >= 0 and var c && YearText.Find(header.Labels[c], Era.Reiwa) is [var year, ..] ? year.LongName : null;

    private static string Key(string label, bool isTarget) => $"{label}:{(isTarget ? "target" : "actual")}";

    private static bool? Kind(string text) => text.Contains("目標") ? true : text.Contains("実績") ? false : text is "Target" ? true : text is "Actual" ? false : null;

    private static string YearLabel(string label)
    {
        var bare = label.Replace("目標値", "").Replace("実績値", "").Replace("目標", "").Replace("実績", "").Trim(' ', '\u3000', '(', ')', '（', '）', '\n');
        return FiscalYear.TryParse(bare, out _) ? bare : YearText.Find(label, Era.Reiwa)[0].ShortName;
    }
}
