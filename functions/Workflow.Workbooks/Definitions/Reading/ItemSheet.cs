using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Core.Text;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 項目: one item a row.</summary>
internal sealed class ItemSheet
{
    private readonly BookTable table;
    private readonly SectionLists sections;
    private readonly PartPlaces places;
    private readonly AsAbove asAbove;
    private readonly TextDictionaryBuilder values = new();
    private readonly List<(string Key, int Column)> given = [];
    private readonly List<(string Key, int Column)> prior = [];

    /// <summary>Finds the columns of the form.</summary>
    public ItemSheet(BookTable table, IReadOnlyList<FieldDraft> fields, SectionLists sections, BookFindings findings)
    {
        this.table = table;
        this.sections = sections;
        places = findings.Places(SurveyPlace.Items, table.Sheet);
        asAbove = new AsAbove(fields, table, numbers: true);
        var expected = BookHeaders.Items.Select(h => h.Header).ToList();
        foreach (var field in fields.Where(f => f.Key is not null && f.Label is not null))
        {
            UseField(field, expected, findings);
        }

        table.ReportUnused(expected);
    }

    /// <summary>The items.</summary>
    public List<ItemDraft> Read()
    {
        var (id, section, tags, source) = (table.Use("ID"), table.Use("担当課"), table.Use("タグ"), table.Use("再掲元"));
        var items = new List<ItemDraft>();
        while (table.Read())
        {
            places.AddRow(table.Row);
            Gather(given);
            asAbove.Fill(table, values);
            var texts = values.Take();
            items.Add(new ItemDraft
            {
                Id = table.Word(id),
                Given = texts,
                Sections = sections.Read(table.Text(section)),
                Tags = table.List(tags),
                RepostedFrom = table.Word(source),
                Prior = Prior(),
            });
        }

        return items;
    }

    private void UseField(FieldDraft field, List<string> expected, BookFindings findings)
    {
        var priorHeader = $"{BookHeaders.PriorPrefix} {field.Label}";
        if (table.Use(priorHeader) is > 0 and var priorColumn)
        {
            prior.Add((field.Key!, priorColumn));
            places.SetColumn("prior." + field.Key, priorColumn);
        }

        if (!IsWord(field.FilledBy, "事務局") || IsWord(field.Kind, "担当課") || BookHeaders.Items.Any(h => h.Header == BookTable.Fold(field.Label!)))
        {
            return;
        }

        expected.Add(field.Label!);
        if (table.Use(field.Label!) is > 0 and var column)
        {
            places.SetColumn("given." + field.Key, column);
            if (!asAbove.Handles(field.Key!))
            {
                given.Add((field.Key!, column));
            }
        }
        else if (IsWord(field.Requirement, "必須"))
        {
            places.SetMissing("given." + field.Key);
            findings.Add("D107", table.Sheet, table.HeaderRow, 1, table.Sheet, field.Label!, field.Label!, "");
        }
    }

    private TextDictionary? Prior()
    {
        if (prior.Count == 0)
        {
            return null;
        }

        Gather(prior);
        return values.Take();
    }

    private void Gather(List<(string Key, int Column)> columns)
    {
        foreach (var (key, column) in columns)
        {
            if (table.Text(column) is { } text)
            {
                values.Set(key, text);
            }
        }
    }

    private static bool IsWord(string? typed, string word) => typed is not null && Normalization.Code(typed) == word;
}
