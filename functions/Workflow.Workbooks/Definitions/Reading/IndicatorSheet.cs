using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Core.Text;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 指標: one indicator a row, with its year columns.</summary>
internal sealed class IndicatorSheet
{
    private readonly BookTable table;
    private readonly SurveyDraft draft;
    private readonly SectionLists sections;
    private readonly BookFindings findings;
    private readonly PartPlaces places;
    private readonly AsAbove asAbove;
    private readonly List<(IndicatorColumnDraft Year, int Column)> years = [];
    private readonly HashSet<string> items = [];

    /// <summary>Finds the heading and year columns.</summary>
    public IndicatorSheet(BookTable table, SurveyDraft draft, SectionLists sections, BookFindings findings)
    {
        this.table = table;
        this.draft = draft;
        this.sections = sections;
        this.findings = findings;
        places = findings.Places(SurveyPlace.Indicators, table.Sheet);
        asAbove = new AsAbove(draft.Fields, table, numbers: false);
        FindYears();
        NameItems();
        table.ReportUnused([.. BookHeaders.Indicators.Select(h => h.Header), .. draft.Fields.Select(f => f.Label).OfType<string>()]);
    }

    /// <summary>The draft with its indicators.</summary>
    public SurveyDraft Read()
    {
        var column = BookHeaders.Indicators.ToDictionary(h => h.Property, h => table.Use(h.Header));
        var indicators = new List<IndicatorDraft>();
        var headings = new TextDictionaryBuilder();
        while (table.Read())
        {
            places.AddRow(table.Row);
            asAbove.Fill(table, headings);
            indicators.Add(new IndicatorDraft
            {
                Id = table.Word(column["id"]),
                Headings = headings.Take(),
                Category = table.Text(column["category"]),
                RelatedItems = Related(table.Text(column["relatedItems"])),
                Outcome = table.Text(column["outcome"]),
                Name = table.Text(column["name"]),
                Unit = table.Text(column["unit"]),
                Direction = table.Word(column["direction"]),
                Baseline = table.Text(column["baseline"]),
                BaselineDate = table.Text(column["baselineDate"]),
                Sections = sections.Read(table.Text(column["sections"])),
                Values = Values(),
            });
        }

        return draft with { Indicators = indicators, IndicatorColumns = [.. years.Select(y => y.Year)] };
    }

    private void FindYears()
    {
        var columns = findings.Places(SurveyPlace.IndicatorColumns, table.Sheet);
        columns.HeaderRow = table.HeaderRow;
        foreach (var (header, column) in table.Headers)
        {
            var folded = BookTable.Fold(header);
            var isTarget = folded.EndsWith(BookHeaders.Target, StringComparison.Ordinal);
            if (folded.Length <= BookHeaders.Target.Length || !(isTarget || folded.EndsWith(BookHeaders.Actual, StringComparison.Ordinal))
                || BookHeaders.Indicators.Any(h => h.Header == folded) || draft.Fields.Any(f => f.Label is not null && BookTable.Fold(f.Label) == folded))
            {
                continue;
            }

            table.Use(header);
            columns.AddRow(column);
            var word = header.LastIndexOf(isTarget ? '目' : '実');
            years.Add((new IndicatorColumnDraft { Year = header[..Math.Max(word, 0)].Trim(), IsTarget = isTarget }, column));
        }
    }

    private Dictionary<string, string> Values()
    {
        var values = new Dictionary<string, string>(years.Count);
        foreach (var (year, column) in years)
        {
            if (table.Text(column) is { } text)
            {
                values.TryAdd($"{year.Year}:{(year.IsTarget ? "target" : "actual")}", text);
            }
        }

        return values;
    }

    // A line that names an item as a whole is not split: a 事業名 may hold a separator.
    private List<string>? Related(string? cell) =>
        cell is null ? null : [.. cell.Split('\n').SelectMany(l => items.Contains(BookTable.Fold(l)) ? [l.Trim()] : CellList.Split(l))];

    private void NameItems()
    {
        var texts = draft.Fields.Where(f => f.Key is not null && f.Kind is not null && Normalization.Code(f.Kind) is "文字" or "長文").Select(f => f.Key!).ToList();
        var number = draft.Fields.FirstOrDefault(f => f.Kind is not null && Normalization.Code(f.Kind) == "番号")?.Key;
        foreach (var given in draft.Items.Select(i => i.Given).OfType<IReadOnlyDictionary<string, string>>())
        {
            foreach (var text in texts.Where(given.ContainsKey).Select(k => given[k]))
            {
                items.Add(BookTable.Fold(text));
                if (number is not null && given.TryGetValue(number, out var no))
                {
                    items.Add(BookTable.Fold(no + text));
                }
            }
        }
    }
}
