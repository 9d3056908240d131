using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EndToEnd.Dashboard;

/// <summary>The texts of a workbook's cells, read with Microsoft's Open XML SDK and not with our own reader.</summary>
internal static class ReportCells
{
    /// <summary>By sheet name, every text once.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var book = document.WorkbookPart!;
        string[] shared = [.. book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText) ?? []];
        return book.Workbook.Sheets!.Elements<Sheet>().Where(s => book.GetPartById(s.Id!.Value!) is WorksheetPart).ToDictionary(
            s => s.Name!.Value!,
            s => (IReadOnlySet<string>)((WorksheetPart)book.GetPartById(s.Id!.Value!)).Worksheet.Descendants<Cell>().Select(c => Text(c, shared)).ToHashSet());
    }

    private static string Text(Cell cell, string[] shared) =>
        cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text)] : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
}
