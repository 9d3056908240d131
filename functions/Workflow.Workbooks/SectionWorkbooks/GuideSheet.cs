using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Findings;
using Workflow.Workbooks.Packages;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The sheet 記入要領: one A4 page or two that a clerk reads once. Columns B to D hold tables; paragraphs run over all three.</summary>
internal sealed class GuideSheet(Questionnaire questionnaire, SectionWorkbookTexts texts, EntryRules rules, string title, string footer)
{
    private const double FirstWidth = 18;
    private const double SecondWidth = 24;
    private const double ThirdWidth = 58;
    private const double FullWidth = FirstWidth + SecondWidth + ThirdWidth;

    /// <summary>Points that still read well when they are shrunk to one page.</summary>
    private const double OnePage = 1_120;

    private readonly List<string> merges = [];
    private SheetPen cells = null!;
    private int row;
    private double total;

    /// <summary>Writes the sheet.</summary>
    public void Write(XmlPen pen)
    {
        pen.Raw(PageSetup.Begin).Raw("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/><cols><col min=\"1\" max=\"1\" width=\"2\" customWidth=\"1\"/>"u8);
        pen.Raw("<col min=\"2\" max=\"2\" width=\""u8).Number(FirstWidth + 0.7).Raw("\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\""u8).Number(SecondWidth + 0.7)
            .Raw("\" customWidth=\"1\"/><col min=\"4\" max=\"4\" width=\""u8).Number(ThirdWidth + 0.7).Raw("\" customWidth=\"1\"/></cols><sheetData>"u8);
        cells = new SheetPen(pen);
        WriteContent();
        pen.Raw("</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/><mergeCells count=\""u8).Number(merges.Count).Raw("\">"u8);
        foreach (var merge in merges)
        {
            pen.Raw("<mergeCell ref=\""u8).Text(merge).Raw("\"/>"u8);
        }

        pen.Raw("</mergeCells>"u8);
        PageSetup.Write(pen, SheetPaper.A4Portrait, footer, onePage: total < OnePage);
        pen.Raw("</worksheet>"u8);
    }

    private void WriteContent()
    {
        Wide(WorkbookStyle.Title, title, 34);
        Heading("guide.purpose");
        var year = texts.Language == Language.English ? questionnaire.Year.EnglishName : questionnaire.Year.LongName;
        Paragraph(texts["guide.purpose.text", questionnaire.PlanName, year, questionnaire.Coordinator]);
        Heading("guide.deadline");
        Wide(WorkbookStyle.GuideStrong, Deadline(questionnaire, texts), 30);
        Heading("guide.asked");
        Paragraph(Asked());
        Heading("guide.how");
        Numbered("guide.how.", 5);
        WriteFields();
        WriteScale();
        Heading("guide.submit");
        Numbered("guide.submit.", 3);
        Heading("guide.contact");
        Paragraph(questionnaire.CoordinatorMail is { Length: > 0 } mail ? $"{questionnaire.Coordinator}\u3000{mail}" : questionnaire.Coordinator);
    }

    /// <summary>The deadline in words.</summary>
    public static string Deadline(Questionnaire questionnaire, SectionWorkbookTexts texts) => texts.Language == Language.English
        ? JapanTime.Of(questionnaire.DueAt).ToString("d MMMM yyyy (ddd) H:mm", System.Globalization.CultureInfo.InvariantCulture)
        : JapaneseDate.WithTime(questionnaire.DueAt);

    private string Asked()
    {
        var rows = texts["guide.asked.rows", Text(questionnaire.Rows.Count)];
        if (questionnaire.Indicators.Count == 0)
        {
            return rows;
        }

        var actual = IndicatorFields.OpenColumn(questionnaire) is { } open ? IndicatorFields.Label(questionnaire, open.Key) : IndicatorFields.Label(questionnaire, IndicatorFields.Note);
        var indicators = texts["guide.asked.indicators", Text(questionnaire.Indicators.Count), actual];
        return questionnaire.Rows.Count == 0 ? indicators : texts["guide.asked.both", rows, indicators];
    }

    private void WriteFields()
    {
        Field[] open = [.. questionnaire.Fields.Where(f => f.IsAnswer)];
        if (open.Length == 0 || questionnaire.Rows.Count == 0)
        {
            return;
        }

        Heading("guide.fields");
        TableRow(WorkbookStyle.GuideHeader, WorkbookStyle.GuideHeader, texts["guide.fields.label"], texts["guide.fields.need"], texts["guide.fields.text"]);
        foreach (var field in open)
        {
            string[] how = [field.Description ?? "", rules.Limits(field)];
            TableRow(WorkbookStyle.GuideCell, WorkbookStyle.GuideCell, field.Label, rules.Need(field), string.Join('\n', how.Where(h => h.Length > 0)));
        }

        Gap();
    }

    private void WriteScale()
    {
        var levels = questionnaire.Scale.Levels;
        if (levels.Count == 0 || !questionnaire.Fields.Any(f => f is { IsAnswer: true, Kind: FieldKind.Rating }))
        {
            return;
        }

        var reason = questionnaire.Fields.ByKey(Field.ReasonKey)?.Label;
        Heading("guide.scale");
        TableRow(WorkbookStyle.GuideHeader, WorkbookStyle.GuideHeader, texts["guide.scale.code"], texts["guide.scale.name"], texts["guide.scale.text"]);
        for (var i = 0; i < levels.Count; i++)
        {
            var level = levels[i];
            string[] meaning = [level.Description ?? "", level.ReasonRequired && reason is not null ? texts["guide.scale.reason", reason] : ""];
            TableRow(WorkbookStyle.FirstScale + i, WorkbookStyle.GuideCell, level.Code, level.Name ?? "", string.Join('\n', meaning.Where(m => m.Length > 0)));
        }

        Gap();
    }

    private void Heading(string key) => Wide(WorkbookStyle.GuideHeading, texts[key], 24);

    private void Numbered(string prefix, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            Line($"{i}\u3000{texts[prefix + Text(i)]}");
        }

        Gap();
    }

    private void Paragraph(string text)
    {
        Line(text);
        Gap();
    }

    private void Line(string text) => Wide(WorkbookStyle.GuideText, text, TextMeasure.Height(text, FullWidth));

    /// <summary>A text over all columns. Merged cells never size themselves, so the height must be right.</summary>
    private void Wide(WorkbookStyle style, string text, double height)
    {
        Begin(height);
        for (var column = 2; column <= 4; column++)
        {
            cells.Text(column, (int)style, column == 2 ? text : "");
        }

        cells.End();
        merges.Add($"B{row}:D{row}");
    }

    private void TableRow(WorkbookStyle first, WorkbookStyle others, string left, string middle, string right)
    {
        var height = Math.Max(TextMeasure.Height(left, FirstWidth), Math.Max(TextMeasure.Height(middle, SecondWidth), TextMeasure.Height(right, ThirdWidth)));
        Begin(Math.Max(height, 22));
        cells.Text(2, (int)first, left);
        cells.Text(3, (int)others, middle);
        cells.Text(4, (int)others, right);
        cells.End();
    }

    private void Gap()
    {
        Begin(8);
        cells.End();
    }

    private void Begin(double height)
    {
        total += height;
        cells.Begin(++row, height, isFixed: true);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
