using Workflow.Core.Surveys.Rules;
using Workflow.Core.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads every sheet of a book into a draft, has it judged, and gives every finding its cell.</summary>
internal sealed class BookReader
{
    private readonly WorkbookFile file;
    private readonly BookFindings findings = new();

    private BookReader(WorkbookFile file) => this.file = file;

    /// <summary>Reads a book.</summary>
    public static DefinitionReading Read(WorkbookFile file) => new BookReader(file).Read();

    private DefinitionReading Read()
    {
        var draft = SurveySheet.Read(Open(BookSheets.Survey, SurveyPlace.Survey, BookHeaders.SurveyColumns, ["項目", "値"], required: true), findings);
        var fields = Open(BookSheets.Form, SurveyPlace.Fields, BookHeaders.Form, ["見出し", "キー", "種別", "記入"], required: true) is { } form
            ? FormSheet.Read(form, findings) : [];
        var rated = fields.Any(f => f.Kind is not null && Normalization.Code(f.Kind) == "評価");
        var sections = Open(BookSheets.Sections, SurveyPlace.Sections, BookHeaders.Sections, ["コード", "名称"], required: true) is { } sectionTable
            ? SectionSheet.Read(sectionTable, findings) : [];
        var lists = new SectionLists(sections);
        draft = draft with
        {
            Fields = fields,
            Sections = sections,
            Scale = Open(BookSheets.Scale, SurveyPlace.Scale, BookHeaders.Scale, ["コード"], rated) is { } scale ? ScaleSheet.Read(scale, findings) : [],
            Items = Open(BookSheets.Items, SurveyPlace.Items, BookHeaders.Items, ["担当課"], required: true) is { } items
                ? new ItemSheet(items, fields, lists, findings).Read() : [],
        };
        draft = draft with { Prior = Open(BookSheets.Prior, SurveyPlace.Prior, BookHeaders.Prior, ["項目ID", "担当課"], required: false) is { } prior
            ? PriorSheet.Read(prior, fields, findings) : null };
        if (Open(BookSheets.Indicators, SurveyPlace.Indicators, BookHeaders.Indicators, ["指標名", "担当課"], required: false) is { } indicators)
        {
            draft = new IndicatorSheet(indicators, draft, lists, findings).Read();
        }

        draft = draft with
        {
            Texts = Open(BookSheets.Texts, SurveyPlace.Texts, BookHeaders.Texts, ["見出し", "文"], required: false) is { } texts ? TextSheet.Read(texts, findings) : null,
            Roster = file.FindSheet(BookSheets.Roster) is { } roster ? RosterSheet.Read(file.Read(roster), findings) : null,
        };
        ReportUnknownSheets();
        var validation = SurveyValidator.Validate(draft);
        findings.Add(validation.Faults);
        var all = findings.InOrder();
        return new DefinitionReading(all.Any(f => f.Severity == Core.Findings.Severity.Error) ? null : validation.Survey, all);
    }

    private BookTable? Open(string sheet, string part, IReadOnlyList<BookHeader> headers, IReadOnlyList<string> needed, bool required)
    {
        var places = findings.Places(part, sheet);
        BookTable? table = null;
        if (Find(sheet) is { } entry)
        {
            table = BookTable.Open(file, entry, sheet, needed, findings);
        }
        else if (required)
        {
            var near = Spelling.Nearest(sheet, file.Sheets.Select(s => s.Name).Where(n => !BookSheets.All.Contains(n)));
            findings.Add("D106", sheet, 1, 1, sheet, string.Join(" / ", needed), near is null ? "" : $"@D.maybe|{near}");
        }

        if (table is null)
        {
            if (required || Find(sheet) is not null)
            {
                findings.MarkUnreadable(part);
            }

            return null;
        }

        places.HeaderRow = table.HeaderRow;
        foreach (var header in headers)
        {
            places.SetColumn(header.Property, table.Use(header.Header));
        }

        return table;
    }

    private SheetEntry? Find(string sheet) => file.FindSheet(sheet) ?? file.Sheets.FirstOrDefault(s => BookTable.Fold(s.Name) == sheet);

    private void ReportUnknownSheets()
    {
        foreach (var name in file.Sheets.Where(s => !s.IsHidden).Select(s => s.Name).Where(n => !BookSheets.All.Contains(BookTable.Fold(n))))
        {
            if (Spelling.Nearest(name, BookSheets.All.Where(s => Find(s) is null)) is { } near)
            {
                findings.Add("D904", name, 1, 1, name, $"@D.maybe|{near}");
            }
        }
    }
}
