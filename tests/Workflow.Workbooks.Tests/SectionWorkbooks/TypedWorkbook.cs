using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Workflow.Workbooks.Tests.SectionWorkbooks;

/// <summary>A section workbook typed into by another program, the Open XML SDK: cells are found by row id and key.</summary>
internal static class TypedWorkbook
{
    /// <summary>Types into every row that the answers name.</summary>
    public static MemoryStream Type(MemoryStream blank, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> answers)
    {
        var typed = new MemoryStream();
        blank.Position = 0;
        blank.CopyTo(typed);
        using (var document = SpreadsheetDocument.Open(typed, isEditable: true))
        {
            foreach (var part in document.WorkbookPart!.WorksheetParts)
            {
                Type(part.Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList(), answers);
            }
        }

        typed.Position = 0;
        return typed;
    }

    private static void Type(List<Row> rows, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> answers)
    {
        var keys = rows.Find(r => r.RowIndex?.Value == 3)?.Elements<Cell>().Where(c => c.InnerText.Length > 0).ToDictionary(c => c.InnerText, Column) ?? [];
        foreach (var row in rows.Where(r => r.RowIndex?.Value > 4))
        {
            var cells = row.Elements<Cell>().ToDictionary(Column);
            foreach (var (key, text) in answers.GetValueOrDefault(cells.GetValueOrDefault("A")?.InnerText ?? "") ?? new Dictionary<string, string>())
            {
                var cell = cells[keys[key]];
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve });
            }
        }
    }

    private static string Column(Cell cell) => new([.. cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter)]);
}
