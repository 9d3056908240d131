using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Workflow.Workbooks.Tests.Definitions;

/// <summary>
/// A book typed by hand: sheets of rows, a cell per entry. A text is a text, an int or double a number, a DateTime a date, a bool a truth value; <c>#N/A</c>
/// an error; a text beginning with <c>=</c> a formula without a stored value.
/// </summary>
internal sealed class BookSketch
{
    private readonly Dictionary<string, List<object?[]>> sheets = [];

    /// <summary>A small valid book: two sections, three items.</summary>
    public static BookSketch Valid() => new BookSketch()
        .Sheet("調査", ["項目", "値"], ["調査ID", "kosodate-r8"], ["計画名", "みどりの子育て計画"], ["調査名", "進捗状況調査"], ["対象年度", "令和8年度"], ["提出期限", "2026/11/20"], ["事務局", "企画政策課"])
        .Sheet("様式",
            ["見出し", "キー", "種別", "記入", "必須", "条件", "最小文字数", "最大文字数", "前年度", "印字"],
            ["基本目標", "goal", "見出し", "事務局"], ["No.", "no", "番号", "事務局"], ["事業名", "name", "文字", "事務局", "必須"], ["担当", "section", "担当課", "事務局"],
            ["R8実施内容", "done", "長文", "担当課"], ["評価", "rating", "評価", "担当課"], ["理由", "reason", "長文", "担当課", "条件", "rating!=A"], ["R9計画", "plan", "長文", "担当課"])
        .Sheet("評価区分", ["コード", "名称", "理由必須"], ["A", "順調"], ["B", "一部", "○"], ["C", "未実施", "○"])
        .Sheet("担当課", ["コード", "名称", "メール"], ["K01", "こども支援課", "kodomo@city.midorino.example"], ["K02", "地域安全課"])
        .Sheet("項目", ["ID", "基本目標", "No.", "事業名", "担当課"],
            [null, "1 支え合う", 1, "親子ひろば", "こども支援課"], [null, null, 2, "見守り", "K02、こども支援課"], [null, "2 育つ", 1, "情報発信", "地域安全課"]);

    /// <summary>Sets a sheet's rows.</summary>
    public BookSketch Sheet(string name, params object?[][] rows)
    {
        sheets[name] = [.. rows];
        return this;
    }

    /// <summary>Adds a row.</summary>
    public BookSketch Row(string sheet, params object?[] cells)
    {
        sheets[sheet].Add(cells);
        return this;
    }

    /// <summary>Sets one cell, named like B12.</summary>
    public BookSketch Set(string sheet, string cell, object? value)
    {
        var (row, column) = (int.Parse(cell.AsSpan(1), provider: null) - 1, cell[0] - 'A');
        var cells = sheets[sheet][row];
        if (column >= cells.Length)
        {
            Array.Resize(ref cells, column + 1);
        }

        cells[column] = value;
        sheets[sheet][row] = cells;
        return this;
    }

    /// <summary>Removes a sheet.</summary>
    public BookSketch Without(string sheet)
    {
        sheets.Remove(sheet);
        return this;
    }

    /// <summary>Renames a sheet.</summary>
    public BookSketch Rename(string sheet, string name)
    {
        sheets[name] = sheets[sheet];
        return Without(sheet);
    }

    /// <summary>The book as a file.</summary>
    public MemoryStream ToStream()
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));
            var list = new Sheets();
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(r => new Row(r.Select(Cell)))));
                list.Append(new Sheet { Name = name, SheetId = (uint)list.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
            }

            book.Workbook = new Workbook(list);
        }

        stream.Position = 0;
        return stream;
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        DateTime date => new Cell(new CellValue(date.ToOADate().ToString("R"))) { StyleIndex = date.TimeOfDay == TimeSpan.Zero ? 1u : 2u },
        bool truth => new Cell(new CellValue(truth ? "1" : "0")) { DataType = CellValues.Boolean },
        int or double => new Cell(new CellValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!)),
        string text when text.StartsWith('#') => new Cell(new CellValue(text)) { DataType = CellValues.Error },
        string text when text.StartsWith('=') => new Cell(new CellFormula(text[1..])),
        _ => new Cell(new InlineString(new Text((string)value))) { DataType = CellValues.InlineString },
    };
}
