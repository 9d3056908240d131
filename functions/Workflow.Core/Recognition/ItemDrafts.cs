using Workflow.Core.Consolidation;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>Turns recognised projects into items, and what their rows answered into 前年度.</summary>
internal sealed class ItemDrafts
{
    private const string Repost = "再掲";

    private readonly IReadOnlyList<RecognizedColumn> columns;
    private readonly IReadOnlyList<string> bandKeys;
    private readonly IReadOnlyList<RecognizedItem> items;
    private readonly List<Remark> remarks;
    private readonly RecognizedColumn? name;
    private readonly RecognizedColumn? tagColumn;
    private readonly TagMarks marks;
    private readonly Dictionary<int, string> headings = [];

    /// <summary>What the items came to.</summary>
    /// <param name="Items">The items.</param>
    /// <param name="Prior">Rows of 前年度 for items with several sections.</param>
    /// <param name="NamePrint">印字 of the name; null when plain.</param>
    /// <param name="IsShared">主担当: several sections stand in one cell.</param>
    /// <param name="MergedColumns">Columns whose text stands once for the rows of an item.</param>
    /// <param name="Missing">Item and section of the rows that print 未提出.</param>
    internal sealed record Outcome(
        IReadOnlyList<ItemDraft> Items, IReadOnlyList<PriorDraft> Prior, string? NamePrint, bool IsShared, IReadOnlySet<int> MergedColumns, IReadOnlyList<(string Item, string Section)> Missing);

    public ItemDrafts(IReadOnlyList<RecognizedColumn> columns, IReadOnlyList<string> bandKeys, IReadOnlyList<RecognizedItem> items, bool hasSharedCells, List<Remark> remarks)
    {
        this.columns = columns;
        this.bandKeys = bandKeys;
        this.remarks = remarks;
        name = columns.FirstOrDefault(c => c.Role == ColumnRole.Name && !c.IsAnswer);
        tagColumn = columns.FirstOrDefault(c => c.Key == Field.TagsKey);
        marks = new TagMarks(name is null ? [] : [.. items.Select(i => i.Text(name.Column))]);
        IsShared = hasSharedCells && items.Count(i => i.Rows.Count > 1) <= items.Count(i => i.Rows.Exists(r => r.Sections.Count > 1));
        this.items = IsShared ? [.. items.SelectMany(i => i.ByRow())] : items;
        if (hasSharedCells && items.Any(i => i.Rows.Count > 1))
        {
            remarks.Add(Remark.Doubt("shared-mixed"));
        }
    }

    private bool IsShared { get; }

    /// <summary>The items, in order.</summary>
    public Outcome Draft()
    {
        var drafts = new List<ItemDraft>(items.Count);
        var prior = new List<PriorDraft>();
        var missing = new List<(string, string)>();
        for (var i = 0; i < items.Count; i++)
        {
            var draft = Item(items[i], $"i{i + 1:000}");
            drafts.Add(Reposted(draft, items[i], drafts));
            missing.AddRange(items[i].Rows.Where(r => IsMissing(r.Row)).SelectMany(r => r.Sections).Select(s => (draft.Id!, s)));
            if (!IsShared && items[i].Sections.Count > 1 && drafts[^1].RepostedFrom is null)
            {
                prior.AddRange(items[i].Rows.Where(r => r.Sections.Count > 0).Select(r => new PriorDraft { Item = draft.Id, Section = r.Sections[0], Values = Answers(r.Row) })
                    .Where(p => p.Values!.Count > 0).DistinctBy(p => p.Section));
            }
        }

        if (name is not null && items.Where(i => marks.IsOdd(i.Text(name.Column))).Select(i => i.Text(name.Column)).FirstOrDefault() is { } odd)
        {
            remarks.Add(Remark.Doubt("tag-odd", Excerpt.Of(odd)));
        }

        var merged = columns.Where(c => !c.IsAnswer && c.Kind != FieldKind.Section
            && items.Any(i => i.Rows.Count > 1 && i.Rows.Skip(1).All(r => r.Row.Continues[c.Column] || r.Row.Texts[c.Column].Length == 0) && i.Text(c.Column).Length > 0)).Select(c => c.Column).ToHashSet();
        return new Outcome(drafts, prior, marks.Print, IsShared, merged, missing);
    }

    private ItemDraft Item(RecognizedItem item, string id)
    {
        var given = bandKeys.Zip(item.Path).Where(h => h.Second.Length > 0).ToDictionary(h => h.First, h => h.Second);
        foreach (var column in columns.Where(c => !c.IsAnswer && c.Kind != FieldKind.Section))
        {
            var text = column.Role == ColumnRole.Heading ? Heading(column, item) : item.Text(column.Column);
            if (text.Length > 0)
            {
                given[column.Key] = column.Kind == FieldKind.Rating ? Normalization.Code(text) : text;
            }
        }

        IReadOnlyList<string> tags = [];
        if (name is not null && given.TryGetValue(name.Key, out var title))
        {
            (given[name.Key], tags) = marks.Take(title);
        }

        if (tagColumn is not null && given.Remove(tagColumn.Key, out var typed))
        {
            tags = [.. tags, .. CellList.Split(typed)];
        }

        return new ItemDraft { Id = id, Given = given, Sections = item.Sections, Tags = tags, Prior = item.Sections.Count == 1 || IsShared ? Answers(item.Rows[0].Row) : null };
    }

    // A blank heading cell means as above, unless an outer heading changed.
    private string Heading(RecognizedColumn column, RecognizedItem item)
    {
        if (item.Text(column.Column) is { Length: > 0 } text)
        {
            if (headings.GetValueOrDefault(column.Column) != text)
            {
                columns.Where(c => c.Role == ColumnRole.Heading && c.Column > column.Column).ToList().ForEach(c => headings.Remove(c.Column));
            }

            headings[column.Column] = text;
        }

        return headings.GetValueOrDefault(column.Column, "");
    }

    private ItemDraft Reposted(ItemDraft draft, RecognizedItem item, List<ItemDraft> before)
    {
        if (name is null || !(draft.Tags!.Contains(Repost) || item.Text(name.Column).Contains(Repost)))
        {
            return draft;
        }

        var title = Bare(draft.Given![name.Key]);
        var source = before.Find(b => b.RepostedFrom is null && Bare(b.Given!.GetValueOrDefault(name.Key, "")) == title);
        var answers = Answers(item.Rows[0].Row);
        if (source is null || !draft.Sections!.All(source.Sections!.Contains) || (answers.Count > 0 && source.Prior?.Count > 0 && !answers.All(a => source.Prior.GetValueOrDefault(a.Key) == a.Value)))
        {
            remarks.Add(Remark.Doubt("repost-unknown", Excerpt.Of(draft.Given[name.Key])));
            return draft;
        }

        return draft with { RepostedFrom = source.Id, Prior = null };
    }

    private static string Bare(string title) => HeaderWords.Fold(title).Replace("(再掲)", "").Replace("【再掲】", "");

    private Dictionary<string, string> Answers(TableEntry.Row row) => IsMissing(row) ? [] : Filled(row).Where(a => !IsNone(a.Kind, a.Text))
        .ToDictionary(a => a.Key, a => a.Kind == FieldKind.Rating ? Normalization.Code(a.Text) : a.Text);

    private IEnumerable<(string Key, FieldKind Kind, string Text)> Filled(TableEntry.Row row) =>
        columns.Where(c => c.IsAnswer && row.Texts[c.Column].Length > 0).Select(c => (c.Key, c.Kind, row.Texts[c.Column]));

    private bool IsMissing(TableEntry.Row row) => Filled(row).Any() && Filled(row).All(a => a.Text == Report.MissingText);

    // A rating or a choice that was not given is no answer; in other columns the same word may be a sentence of its own.
    private static bool IsNone(FieldKind kind, string text) =>
        kind is FieldKind.Rating or FieldKind.Choice ? ScaleRecognition.IsUnanswered(text) || text == Report.MissingText : kind == FieldKind.Text && ScaleRecognition.IsUnanswered(text);
}
