using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Workflow.Core.Answers;
using Workflow.Workbooks.Packages;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>Writes one sheet of a definition book, cell by cell: nothing of it is held in memory as objects.</summary>
internal static class SheetXml
{
    // Room for rows the coordinator adds: drop-downs reach so far below the last one.
    private const int SpareRows = 500;
    private const int LongestPrompt = 255;
    private const int LongestTitle = 32;
    private const double HeaderHeight = 32;
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Writes the sheet's part.</summary>
    public static void Write(WorksheetPart part, BookSheet sheet, string choose)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var pen = new XmlPen(stream);
        pen.Raw(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18.75"/><cols>
            """u8);
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            pen.Raw("<col min=\""u8).Number(i + 1).Raw("\" max=\""u8).Number(i + 1).Raw("\" width=\""u8).Number(sheet.Columns[i].Width).Raw("\" customWidth=\"1\"/>"u8);
        }

        pen.Raw("</cols><sheetData>"u8);
        WriteRows(new SheetPen(pen), sheet);
        pen.Raw("</sheetData>"u8);
        WriteValidations(pen, Validations(sheet, choose));
        pen.Raw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"u8);
    }

    private static void WriteRows(SheetPen cells, BookSheet sheet)
    {
        byte[][] letters = [.. Enumerable.Range(1, sheet.Columns.Count).Select(SheetPen.Letters)];
        cells.Begin(1, HeaderHeight, isFixed: true);
        for (var i = 0; i < letters.Length; i++)
        {
            cells.Text(letters[i], (int)(sheet.Columns[i].Required ? BookStyles.RequiredHeader : BookStyles.OptionalHeader), sheet.Columns[i].Header);
        }

        cells.End();
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            // Excel sizes rows by itself only when somebody edits them; the height is not fixed, so it still does then.
            cells.Begin(r + 2, Height(sheet, sheet.Rows[r]));
            for (var c = 0; c < sheet.Rows[r].Count; c++)
            {
                WriteCell(cells, letters[c], sheet.Rows[r][c]);
            }

            cells.End();
        }
    }

    private static double Height(BookSheet sheet, IReadOnlyList<BookCell> row)
    {
        var height = 0.0;
        for (var i = 0; i < row.Count; i++)
        {
            height = Math.Max(height, TextMeasure.Height(row[i].Text ?? "", sheet.Columns[i].Width));
        }

        return height;
    }

    private static void WriteCell(SheetPen cells, byte[] column, BookCell cell)
    {
        if (cell.Moment is { } moment)
        {
            cells.Number(column, (int)(moment.TimeOfDay == TimeSpan.Zero ? BookStyles.Day : BookStyles.Moment), (moment - Epoch).TotalDays);
        }
        else
        {
            cells.Text(column, (int)BookStyles.Text, cell.Text);
        }
    }

    /// <summary>A prompt shown with a header, or a drop-down of words.</summary>
    private sealed record Validation(string Range, string? PromptTitle, string? Prompt, string? Words, string? Error);

    private static List<Validation> Validations(BookSheet sheet, string choose)
    {
        var validations = new List<Validation>();
        var last = sheet.Rows.Count + 1 + SpareRows;
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var column = sheet.Columns[i];
            if (column.Note is { Length: > 0 } note)
            {
                validations.Add(new Validation(Address(i, 0), column.Header.Length <= LongestTitle ? column.Header : null, note.Length <= LongestPrompt ? note : note[..LongestPrompt], null, null));
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
    private static void Add(List<Validation> validations, IReadOnlyList<string> words, string range, string choose)
    {
        var list = string.Join(',', words);
        if (words.Count > 0 && list.Length <= LongestPrompt - 2 && !words.Any(w => w.AsSpan().IndexOfAny(",\"\n") >= 0))
        {
            validations.Add(new Validation(range, null, null, $"\"{list}\"", choose));
        }
    }

    private static void WriteValidations(XmlPen pen, List<Validation> validations)
    {
        if (validations.Count == 0)
        {
            return;
        }

        pen.Raw("<dataValidations count=\""u8).Number(validations.Count).Raw("\">"u8);
        foreach (var validation in validations)
        {
            pen.Raw(validation.Words is null ? "<dataValidation showInputMessage=\"1\""u8 : "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\""u8);
            WriteAttribute(pen, " error=\""u8, validation.Error);
            WriteAttribute(pen, " promptTitle=\""u8, validation.PromptTitle);
            WriteAttribute(pen, " prompt=\""u8, validation.Prompt);
            WriteAttribute(pen, " sqref=\""u8, validation.Range);
            if (validation.Words is { } words)
            {
                pen.Raw("><formula1>"u8).Text(words).Raw("</formula1></dataValidation>"u8);
            }
            else
            {
                pen.Raw("/>"u8);
            }
        }

        pen.Raw("</dataValidations>"u8);
    }

    private static void WriteAttribute(XmlPen pen, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            pen.Raw(name).Attribute(value).Raw("\""u8);
        }
    }

    private static string Address(int column, int row) => AnswerTable.ColumnName(column + 1) + (row + 1).ToString(CultureInfo.InvariantCulture);
}
