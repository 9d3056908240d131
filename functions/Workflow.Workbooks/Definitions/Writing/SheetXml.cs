using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Workflow.Core.Answers;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>Writes one sheet, cell by cell: nothing of it is held in memory as objects.</summary>
internal static partial class SheetXml
{
    // Room for rows the coordinator adds: drop-downs reach so far below the last one.
    private const int SpareRows = 500;
    private const int LongestPrompt = 255;
    private const double HighestRow = 409;
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Writes the sheet's part.</summary>
    public static void Write(WorksheetPart part, BookSheet sheet, string choose)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 18.75 });
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        WriteRows(writer, sheet);
        if (Validations(sheet, choose) is { ChildElements.Count: > 0 } validations)
        {
            validations.Count = (uint)validations.ChildElements.Count;
            writer.WriteElement(validations);
        }

        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static void WriteRows(OpenXmlWriter writer, BookSheet sheet)
    {
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row { RowIndex = 1, Height = 32, CustomHeight = true });
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            WriteText(writer, Address(i, 0), sheet.Columns[i].Header, sheet.Columns[i].Required ? BookStyles.RequiredHeader : BookStyles.OptionalHeader);
        }

        writer.WriteEndElement();
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)r + 2, Height = Height(sheet, sheet.Rows[r]) });
            for (var c = 0; c < sheet.Rows[r].Count; c++)
            {
                WriteCell(writer, Address(c, r + 1), sheet.Rows[r][c]);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    // Excel sizes rows by itself only when somebody edits them; the height is not marked as chosen, so it still does then.
    private static double Height(BookSheet sheet, IReadOnlyList<BookCell> row)
    {
        var height = 0.0;
        for (var i = 0; i < row.Count; i++)
        {
            height = Math.Max(height, TextMeasure.Height(row[i].Text ?? "", sheet.Columns[i].Width));
        }

        return Math.Min(height, HighestRow);
    }

    private static void WriteCell(OpenXmlWriter writer, string address, BookCell cell)
    {
        if (cell.Moment is { } moment)
        {
            var style = moment.TimeOfDay == TimeSpan.Zero ? BookStyles.Day : BookStyles.Moment;
            var serial = (moment - Epoch).TotalDays.ToString("R", CultureInfo.InvariantCulture);
            writer.WriteElement(new Cell(new CellValue(serial)) { CellReference = address, StyleIndex = style });
        }
        else if (string.IsNullOrEmpty(cell.Text))
        {
            writer.WriteElement(new Cell { CellReference = address, StyleIndex = BookStyles.Text });
        }
        else
        {
            WriteText(writer, address, cell.Text, BookStyles.Text);
        }
    }

    private static void WriteText(OpenXmlWriter writer, string address, string text, uint style) =>
        writer.WriteElement(new Cell(new InlineString(new Text(Storable(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = address, StyleIndex = style, DataType = CellValues.InlineString,
        });

    /// <summary>Without what XML cannot hold; <c>_x0041_</c> is written so that Excel does not take it for a character.</summary>
    private static string Storable(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = Escape().Replace(text, "_x005F_");
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    private static DataValidations Validations(BookSheet sheet, string choose)
    {
        var validations = new DataValidations();
        var last = sheet.Rows.Count + 1 + SpareRows;
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var column = sheet.Columns[i];
            if (column.Note is { Length: > 0 } note)
            {
                validations.Append(new DataValidation
                {
                    ShowInputMessage = true,
                    PromptTitle = column.Header.Length <= 32 ? column.Header : null,
                    Prompt = note.Length <= LongestPrompt ? note : note[..LongestPrompt],
                    SequenceOfReferences = Range(Address(i, 0)),
                });
            }

            Add(validations, column.Words, $"{Address(i, 1)}:{Address(i, last - 1)}", choose);
        }

        foreach (var (row, words) in sheet.RowWords)
        {
            Add(validations, words, Address(1, row + 1), choose);
        }

        return validations;
    }

    // A list in the rule itself is limited to 255 characters and cannot hold a comma; a longer one is left to the check of the book.
    private static void Add(DataValidations validations, IReadOnlyList<string> words, string range, string choose)
    {
        var list = string.Join(',', words);
        if (words.Count == 0 || list.Length > LongestPrompt - 2 || words.Any(w => w.AsSpan().IndexOfAny(",\"\n") >= 0))
        {
            return;
        }

        validations.Append(new DataValidation(new Formula1($"\"{list}\""))
        {
            Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, Error = choose, SequenceOfReferences = Range(range),
        });
    }

    private static ListValue<StringValue> Range(string range) => new() { InnerText = range };

    private static string Address(int column, int row) => $"{AnswerTable.ColumnName(column + 1)}{row + 1}";

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
