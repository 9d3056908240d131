using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Workflow.Benchmarks;

/// <summary>Types the answers into split workbooks with the Open XML SDK and saves them with shared strings, as Excel does.</summary>
internal static class WorkbookFilling
{
    public static int Fill(string folder, string answersFile)
    {
        var answers = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(answersFile))!;
        var files = Directory.GetFiles(folder, "*.xlsx");
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, file => FillOne(file, answers));
        Console.WriteLine($"{files.Length} workbooks filled");
        return 0;
    }

    private static void FillOne(string file, Dictionary<string, Dictionary<string, string>> answers)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        var workbook = document.WorkbookPart!;
        var strings = new List<string>();
        var indexes = new Dictionary<string, int>();
        var old = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToArray() ?? [];
        string TextOf(Cell cell) => cell.DataType?.Value == CellValues.SharedString ? old[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
        foreach (var part in workbook.WorksheetParts)
        {
            var rows = part.Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
            var keys = rows.Find(r => r.RowIndex?.Value == 3)?.Elements<Cell>().ToDictionary(c => Column(c), TextOf) ?? [];
            foreach (var row in rows)
            {
                var cells = row.Elements<Cell>().ToList();
                var typed = cells.Count > 0 && Column(cells[0]) == "A" && answers.TryGetValue(TextOf(cells[0]), out var found) ? found : null;
                foreach (var cell in cells)
                {
                    var text = typed is not null && keys.TryGetValue(Column(cell), out var key) && typed.TryGetValue(key, out var answer) ? answer
                        : cell.DataType?.Value is { } type && (type == CellValues.SharedString || type == CellValues.InlineString) ? TextOf(cell) : null;
                    if (text is null)
                    {
                        continue;
                    }

                    if (!indexes.TryGetValue(text, out var index))
                    {
                        indexes[text] = index = strings.Count;
                        strings.Add(text);
                    }

                    cell.InlineString = null;
                    cell.CellFormula = null;
                    cell.DataType = CellValues.SharedString;
                    cell.CellValue = new CellValue(index);
                }
            }
        }

        var table = workbook.SharedStringTablePart ?? workbook.AddNewPart<SharedStringTablePart>();
        table.SharedStringTable = new SharedStringTable(strings.Select(s => new SharedStringItem(new Text(s) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })));
    }

    private static string Column(Cell cell) => new([.. cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter)]);
}
