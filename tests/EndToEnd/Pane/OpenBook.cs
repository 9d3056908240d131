using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EndToEnd.Pane;

/// <summary>A real workbook file as the fake Excel opens and saves it: cells by address, by a library that is not the program's own reader or writer.</summary>
internal sealed class OpenBook(string file)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Every cell of every sheet, in the shape of addin/test/fake-office/book.ts.</summary>
    public string Read()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(File.ReadAllBytes(file)), isEditable: false);
        var book = document.WorkbookPart!;
        var open = OpenStyles(book);
        var sheets = book.Workbook.Sheets!.Elements<Sheet>().Select(s =>
        {
            var sheet = ((WorksheetPart)book.GetPartById(s.Id!.Value!)).Worksheet;
            var rows = sheet.GetFirstChild<SheetData>()!.Elements<Row>().Select(r => new
            {
                Row = (int)r.RowIndex!.Value - 1,
                Hidden = r.Hidden?.Value ?? false,
                Cells = r.Elements<Cell>().Select(c => new
                {
                    Column = ColumnOf(c.CellReference!.Value!),
                    Cell = new { Value = TextOf(book, c), Formula = c.CellFormula is { } f ? "=" + f.Text : null, Open = open.Contains(c.StyleIndex?.Value ?? 0) },
                }),
            });
            return new { Name = s.Name!.Value, IsProtected = sheet.Elements<SheetProtection>().Any(), Rows = rows };
        });
        return JsonSerializer.Serialize(sheets, Web).Replace(",\"formula\":null", "", StringComparison.Ordinal);
    }

    /// <summary>Writes the cells a save has changed and saves the file as other programs do: anew, beside the old one.</summary>
    public void Write(string cells)
    {
        var changes = JsonSerializer.Deserialize<SavedCell[]>(cells, Web)!;
        using var content = new MemoryStream();
        content.Write(File.ReadAllBytes(file));
        using (var document = SpreadsheetDocument.Open(content, isEditable: true))
        {
            foreach (var change in changes)
            {
                Put(document.WorkbookPart!, change);
            }
        }

        File.WriteAllBytes(file, content.ToArray());
    }

    private static void Put(WorkbookPart book, SavedCell change)
    {
        var sheet = book.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name?.Value == change.Sheet);
        var cell = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>().Single(c => c.CellReference?.Value == change.Cell);
        cell.CellValue = null;
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(change.Text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve });
    }

    private static HashSet<uint> OpenStyles(WorkbookPart book) =>
    [
        .. book.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().Select((format, at) => (format, at)).Where(f => f.format.Protection?.Locked?.Value == false).Select(f => (uint)f.at),
    ];

    private static string TextOf(WorkbookPart book, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? book.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1) - 1;

    /// <summary>A changed cell.</summary>
    private sealed record SavedCell(string Sheet, string Cell, string Text);
}
