using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Workflow.Local.Demo;

/// <summary>
/// Types into a section workbook as a person does: opens the file, writes into cells found by row id and column key, saves. Knows nothing of the
/// program's own writer, so that what it leaves is a file of another program's making.
/// </summary>
internal sealed class WorkbookPen : IDisposable
{
    private const uint KeyRow = 3;
    private readonly SpreadsheetDocument document;

    /// <summary>Opens a workbook for typing; the stream can be read, written and searched, and holds the result after <see cref="Dispose"/>.</summary>
    public WorkbookPen(Stream workbook) => document = SpreadsheetDocument.Open(workbook, isEditable: true);

    /// <summary>Writes a text into the cell of a row and a field; an empty text clears it. False when the sheet has no such cell.</summary>
    public bool Write(string sheet, string rowId, string key, string text)
    {
        if (SheetOf(sheet) is not { } part || part.Worksheet.GetFirstChild<SheetData>() is not { } data)
        {
            return false;
        }

        var column = data.Elements<Row>().FirstOrDefault(r => r.RowIndex?.Value == KeyRow)?.Elements<Cell>().FirstOrDefault(c => TextOf(c) == key);
        var row = data.Elements<Row>().FirstOrDefault(r => r.Elements<Cell>().FirstOrDefault() is { } first && ColumnOf(first) == "A" && TextOf(first) == rowId);
        if (column is null || row is null)
        {
            return false;
        }

        Put(CellAt(row, ColumnOf(column)), text);
        return true;
    }

    /// <summary>Chooses a step in the drop-down 提出 (defined name <c>Workflow_Submit</c>), for example <c>第1回提出</c>.</summary>
    public bool ChooseSubmission(string choice)
    {
        var name = document.WorkbookPart!.Workbook.DefinedNames?.Elements<DefinedName>().FirstOrDefault(n => n.Name?.Value == "Workflow_Submit")?.Text;
        if (name is null || name.LastIndexOf('!') is var bang && bang < 0)
        {
            return false;
        }

        var address = name[(bang + 1)..].Replace("$", "", StringComparison.Ordinal);
        var digits = address.AsSpan().IndexOfAnyInRange('0', '9');
        var number = uint.Parse(address.AsSpan(digits), CultureInfo.InvariantCulture);
        var data = SheetOf(name[..bang].Trim('\''))!.Worksheet.GetFirstChild<SheetData>()!;
        var row = data.Elements<Row>().First(r => r.RowIndex?.Value == number);
        Put(CellAt(row, address[..digits]), choice);
        return true;
    }

    /// <summary>Saves and closes. Results of formulas are left out, so that the next program computes them anew.</summary>
    public void Dispose()
    {
        foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).Where(c => c.CellFormula is not null))
        {
            cell.CellValue = null;
            cell.DataType = null;
        }

        document.Save();
        document.Dispose();
    }

    private WorksheetPart? SheetOf(string name)
    {
        var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().FirstOrDefault(s => s.Name?.Value == name);
        return sheet is null ? null : (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
    }

    private string TextOf(Cell cell)
    {
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            var table = document.WorkbookPart!.SharedStringTablePart!.SharedStringTable;
            return table.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText;
        }

        return cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
    }

    private static Cell CellAt(Row row, string column)
    {
        var reference = column + row.RowIndex!.Value.ToString(CultureInfo.InvariantCulture);
        var cells = row.Elements<Cell>().ToList();
        if (cells.Find(c => c.CellReference?.Value == reference) is { } existing)
        {
            return existing;
        }

        var cell = new Cell { CellReference = reference };
        var before = cells.Find(c => Order(ColumnOf(c)) > Order(column));
        if (before is null)
        {
            row.Append(cell);
        }
        else
        {
            row.InsertBefore(cell, before);
        }

        return cell;
    }

    private static void Put(Cell cell, string text)
    {
        cell.CellFormula = null;
        cell.CellValue = null;
        cell.InlineString = null;
        cell.DataType = null;
        if (text.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve });
        }
    }

    private static string ColumnOf(Cell cell) => new([.. cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter)]);

    private static int Order(string column) => column.Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1);
}
