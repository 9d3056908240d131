using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>一覧: the form in print order, as a city publishes it.</summary>
internal sealed class FormSheet
{
    public const string Name = "一覧";

    private const int HeaderRow = 3;
    private const double TitleHeight = 28;
    private const double SubtitleHeight = 18;

    private readonly Report report;
    private readonly ReportTexts texts;
    private readonly FormLayout layout;
    private readonly int[] styles;
    private readonly int[] missingStyles;
    private SheetWriter sheet = null!;

    private FormSheet(Report report, ReportTexts texts)
    {
        this.report = report;
        this.texts = texts;
        layout = new FormLayout(report, Paper.A3, HeaderRow + 1, TitleHeight + SubtitleHeight);
        styles = [.. Printed.Select(f => StyleOf(f, missing: false))];
        missingStyles = [.. Printed.Select(f => StyleOf(f, missing: f.IsAnswer))];
    }

    private IEnumerable<Field> Printed => report.Columns.Skip(layout.Bands);

    public static void Write(WorkbookWriter workbook, Report report, ReportTexts texts)
    {
        var form = new FormSheet(report, texts);
        workbook.Sheet(Name, form.Setup(), form.Write);
    }

    private SheetSetup Setup()
    {
        var plain = layout.Runs.Count == 0 && layout.Lines.Count > 0 && layout.Lines.All(l => l.Row is not null && l.Parts == 1);
        return new SheetSetup
        {
            Widths = layout.Widths,
            Paper = Paper.A3,
            HeaderRow = HeaderRow,
            FrozenColumns = FrozenColumns(),
            FilterTo = plain ? layout.Lines[^1].SheetRow : 0,
            BreaksAfter = layout.BreaksAfter,
            Footer = $"{report.Survey.PlanName} {report.Survey.Name}",
        };
    }

    /// <summary>Number and name stay in view, unless they would take the room of what scrolls.</summary>
    private int FrozenColumns()
    {
        var columns = Printed.Select((f, i) => (f, i)).Where(c => c.f.Kind == FieldKind.ItemNumber || c.f == report.Survey.Fields.ItemName())
            .Select(c => c.i + 1).DefaultIfEmpty(0).Max();
        return layout.Widths.Take(columns).Sum() <= 50 && columns < layout.Widths.Count ? columns : 0;
    }

    private void Write(SheetWriter writer)
    {
        sheet = writer;
        sheet.NextRow(TitleHeight);
        sheet.Text(ReportStyles.Title, report.Survey.PlanName);
        sheet.NextRow(SubtitleHeight);
        sheet.Text(ReportStyles.Subtitle, ReportHead.Line(report, texts));
        sheet.NextRow(layout.HeaderHeight);
        foreach (var field in Printed)
        {
            sheet.Text(ReportStyles.Header, field.Label);
        }

        for (var i = 0; i < layout.Lines.Count; i++)
        {
            WriteLine(i);
        }

        foreach (var run in layout.Runs)
        {
            sheet.Merge(layout.Lines[run.First].SheetRow, run.Column + 1, layout.Lines[run.Last].LastSheetRow, run.Column + 1);
        }
    }

    private void WriteLine(int index)
    {
        var line = layout.Lines[index];
        for (var part = 0; part < line.Parts; part++)
        {
            sheet.NextRow(line.Height / line.Parts);
            if (line.Row is { } row)
            {
                WriteRow(index, row, part);
            }
            else
            {
                WriteAcross(line.Entry, part);
            }
        }

        if (line.Row is null)
        {
            sheet.Merge(line.SheetRow, 1, line.LastSheetRow, layout.Widths.Count);
        }
        else if (line.Parts > 1)
        {
            MergeParts(index, line);
        }
    }

    private void WriteRow(int index, ReportRow row, int part)
    {
        var rowStyles = row.Submitted ? styles : missingStyles;
        for (var c = 0; c < rowStyles.Length; c++)
        {
            if (part > 0 || layout.PartOf(index, c) == CellPart.Covered)
            {
                sheet.Blank(rowStyles[c]);
            }
            else
            {
                sheet.Text(rowStyles[c], row.Cells[layout.Bands + c]);
            }
        }
    }

    private void WriteAcross(ReportEntry entry, int part)
    {
        var (style, words) = entry switch
        {
            ReportEntry.Heading { Level: 0 } heading => (ReportStyles.Band, heading.Words),
            ReportEntry.Heading heading => (ReportStyles.LowerBand, heading.Words),
            ReportEntry.Text text => (ReportStyles.Passage, text.Words),
            _ => (ReportStyles.Passage, ""),
        };
        sheet.Text(style, part == 0 ? words : "");
        for (var c = 1; c < layout.Widths.Count; c++)
        {
            sheet.Blank(style);
        }
    }

    /// <summary>Cells of a line that takes several rows of the sheet; those of a merged run are merged with their run.</summary>
    private void MergeParts(int index, FormLine line)
    {
        for (var c = 0; c < layout.Widths.Count; c++)
        {
            if (layout.PartOf(index, c) == CellPart.Single)
            {
                sheet.Merge(line.SheetRow, c + 1, line.LastSheetRow, c + 1);
            }
        }
    }

    private static int StyleOf(Field field, bool missing) => (field.Kind, missing) switch
    {
        (FieldKind.LongText, false) => ReportStyles.LongText,
        (FieldKind.LongText, true) => ReportStyles.MissingLong,
        (FieldKind.Text or FieldKind.Heading or FieldKind.Section, false) => ReportStyles.ShortText,
        (FieldKind.Text or FieldKind.Heading or FieldKind.Section, true) => ReportStyles.MissingShort,
        (_, false) => ReportStyles.Centered,
        (_, true) => ReportStyles.MissingCentered,
    };
}
