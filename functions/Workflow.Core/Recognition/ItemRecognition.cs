using Workflow.Core.Remarks;

namespace Workflow.Core.Recognition;

/// <summary>A project of the table: its headings and the rows of its sections.</summary>
/// <param name="Path">Headings across the table, outermost first.</param>
internal sealed record RecognizedItem(IReadOnlyList<string> Path)
{
    /// <summary>The rows, each with the codes of the sections it names.</summary>
    public List<(TableEntry.Row Row, IReadOnlyList<string> Sections)> Rows { get; } = [];

    /// <summary>All sections, in order.</summary>
    public IReadOnlyList<string> Sections => [.. Rows.SelectMany(r => r.Sections).Distinct()];

    private RecognizedItem? Whole { get; init; }

    /// <summary>The first text of a column.</summary>
    public string Text(int column) => Rows.Select(r => r.Row.Texts[column]).FirstOrDefault(t => t.Length > 0) ?? Whole?.Text(column) ?? "";

    /// <summary>An item of its own for every row, with what stands above it: where the first section answers for all, each answered row needs its own.</summary>
    public IEnumerable<RecognizedItem> ByRow() => Rows.Count == 1 ? [this] : Rows.Select(r => new RecognizedItem(Path) { Whole = this, Rows = { r } });
}

/// <summary>Finds out which rows belong to one project: those whose number, name and content go on from above, each for another section.</summary>
internal sealed class ItemRecognition
{
    private readonly IReadOnlyList<int> given;
    private readonly int section;
    private readonly SectionNames names;
    private readonly List<Remark> remarks;
    private readonly List<RecognizedItem> items = [];
    private TableEntry.Row? previous;
    private int unnamed;

    /// <summary>Prepares for a table.</summary>
    /// <param name="columns">The form's columns.</param>
    /// <param name="names">Receives the sections.</param>
    /// <param name="remarks">Receives doubts.</param>
    public ItemRecognition(IReadOnlyList<RecognizedColumn> columns, SectionNames names, List<Remark> remarks)
    {
        given = [.. columns.Where(c => !c.IsAnswer && c.Role is not (ColumnRole.Section or ColumnRole.Heading)).Select(c => c.Column)];
        section = columns.FirstOrDefault(c => c.Role == ColumnRole.Section)?.Column ?? -1;
        this.names = names;
        this.remarks = remarks;
    }

    /// <summary>The projects in order.</summary>
    public IReadOnlyList<RecognizedItem> Items => items;

    /// <summary>How many rows name no section and were given a provisional one.</summary>
    public int Unnamed => unnamed;

    /// <summary>A heading came: what follows is a new project.</summary>
    public void Break() => previous = null;

    /// <summary>Takes the next row.</summary>
    public void Add(TableEntry.Row row, IReadOnlyList<string> path)
    {
        var sections = SectionsOf(row);
        if (!GoesOn(row, sections))
        {
            items.Add(new RecognizedItem(path));
        }

        items[^1].Rows.Add((row, sections));
        previous = row;
    }

    private IReadOnlyList<string> SectionsOf(TableEntry.Row row)
    {
        if (section >= 0 && row.Texts[section].Length > 0)
        {
            return names.Read(row.Texts[section]);
        }

        if (section >= 0 && items.Count > 0 && items[^1].Rows[^1].Sections is { Count: > 0 } above)
        {
            remarks.Add(Remark.Doubt("section-above", row.Place));
            return above;
        }

        unnamed++;
        return [names.Provisional()];
    }

    private bool GoesOn(TableEntry.Row row, IReadOnlyList<string> sections)
    {
        if (previous is not { } above || items.Count == 0 || section < 0 || given.Count == 0 || sections.Any(items[^1].Sections.Contains))
        {
            return false;
        }

        return given.All(c => row.Continues[c] || row.Texts[c].Length == 0 || row.Texts[c] == above.Texts[c] || row.Texts[c] == items[^1].Text(c))
            && given.Any(c => row.Continues[c] || items[^1].Text(c).Length > 0);
    }
}
