using Workflow.Core.Answers;
using Workflow.Core.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>
/// A sheet read as a table, row by row: the header row is the first that holds the required headers, columns stand in any order, blank rows are
/// skipped. Headers are compared without regard to width and blanks.
/// </summary>
internal sealed class BookTable
{
    private readonly SheetReader reader;
    private readonly BookFindings findings;
    private readonly Dictionary<string, int> columns = [];
    private readonly List<string> headers = [];
    private readonly Dictionary<string, string> pool = [];
    private string[] row = [];
    private bool[] known = [];

    private BookTable(string sheet, SheetReader reader, BookFindings findings)
    {
        Sheet = sheet;
        this.reader = reader;
        this.findings = findings;
    }

    /// <summary>The sheet's name.</summary>
    public string Sheet { get; }

    /// <summary>The row of the headers.</summary>
    public int HeaderRow { get; private set; }

    /// <summary>The current row's number.</summary>
    public int Row => reader.Number;

    /// <summary>The headers as written with their columns, from left to right; of equal ones the first.</summary>
    public IEnumerable<(string Header, int Column)> Headers =>
        headers.Select((h, i) => (h, i + 1)).Where(h => h.h.Length > 0 && columns[Fold(h.h)] == h.Item2);

    /// <summary>Finds the headers of a sheet; null, with findings, when they are not there.</summary>
    public static BookTable? Open(WorkbookFile file, SheetEntry sheet, string name, IReadOnlyList<string> required, BookFindings findings)
    {
        var table = new BookTable(name, file.Read(sheet), findings);
        return table.FindHeaders(required) ? table : null;
    }

    /// <summary>How headers and words are compared.</summary>
    public static string Fold(string text) => Spelling.WithoutBlanks(Normalization.Code(text));

    /// <summary>The column of a header; 0 when there is none. Asking makes it a known column, one whose cells count.</summary>
    public int Use(string header)
    {
        if (!columns.TryGetValue(Fold(header), out var column))
        {
            return 0;
        }

        known[column] = true;
        return column;
    }

    /// <summary>Tells of every column nobody used.</summary>
    public void ReportUnused(IReadOnlyList<string> expected)
    {
        foreach (var (header, column) in Headers.Where(h => !known[h.Column]))
        {
            var near = Spelling.Nearest(header, expected.Where(e => !columns.ContainsKey(Fold(e))));
            findings.Add("D901", Sheet, HeaderRow, column, Sheet, Excerpt.Of(header), near is null ? "" : $"@D.maybe|{near}");
        }
    }

    /// <summary>Moves to the next row that has something in a known column.</summary>
    public bool Read()
    {
        while (reader.Read())
        {
            Array.Clear(row);
            var blank = true;
            foreach (ref readonly var cell in reader.Cells)
            {
                if (cell.Column < known.Length && known[cell.Column])
                {
                    row[cell.Column] = Shown(cell);
                    blank &= string.IsNullOrWhiteSpace(row[cell.Column]);
                }
            }

            if (!blank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a column in the current row, as <see cref="Normalization.Prose"/> leaves it; null when blank or when there is no column.</summary>
    public string? Text(int column)
    {
        if (column == 0 || row[column] is not { Length: > 0 } raw)
        {
            return null;
        }

        var text = Normalization.Prose(raw);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The same without blanks around it.</summary>
    public string? Word(int column) => Text(column)?.Trim();

    /// <summary>The entries of a list cell; null when blank.</summary>
    public IReadOnlyList<string>? List(int column) => Text(column) is { } text ? CellList.Split(text) : null;

    /// <summary>The day and time of a cell that holds a date as Excel stores it; null for any other.</summary>
    public DateTime? Date(int column) => column == 0 ? null : reader.Date(column);

    /// <summary>A mark: ○ and its look-alikes are true, blank and × false; anything else is told.</summary>
    public bool Mark(int column, string label)
    {
        switch (Word(column) is { } word ? Normalization.Code(word).ToUpperInvariant() : "")
        {
            case "○" or "◯" or "〇" or "◎" or "●" or "O" or "レ" or "✓" or "✔" or "☑" or "1" or "TRUE" or "はい" or "有" or "YES" or "Y":
                return true;
            case "" or "×" or "X" or "✕" or "-" or "ー" or "―" or "FALSE" or "いいえ" or "無" or "NO" or "N" or "☐":
                return false;
            default:
                findings.Add("D113", Sheet, Row, column, label, Excerpt.Of(Word(column)!));
                return false;
        }
    }

    /// <summary>A whole number of at least 0; anything else is told.</summary>
    public int? Whole(int column, string label)
    {
        var number = Decimal(column, label, "@D.whole");
        if (number is null || (number >= 0 && number <= int.MaxValue && decimal.IsInteger(number.Value)))
        {
            return (int?)number;
        }

        findings.Add("D112", Sheet, Row, column, label, Excerpt.Of(Word(column)!), "@D.whole");
        return null;
    }

    /// <summary>A number; anything else is told.</summary>
    public decimal? Decimal(int column, string label, string wanted = "@D.anyNumber")
    {
        if (Word(column) is not { } word)
        {
            return null;
        }

        if (NumberText.TryParse(word, out var number))
        {
            return number;
        }

        findings.Add("D112", Sheet, Row, column, label, Excerpt.Of(word), wanted);
        return null;
    }

    /// <summary>Tells of a cell of the current row.</summary>
    public void Report(string code, int column, params IReadOnlyList<string> arguments) => findings.Add(code, Sheet, Row, Math.Max(column, 1), arguments);

    // Many cells say the same: one string for all of them.
    private string Shown(in SheetCell cell)
    {
        var answer = cell.HasFormula || cell.Content == CellContent.Error ? reader.Answer(cell) : default;
        if ((answer.Traits & (CellTraits.Error | CellTraits.NoStoredValue)) != CellTraits.None)
        {
            findings.Add("D109", Sheet, reader.Number, cell.Column, answer.Text.Length > 0 ? answer.Text : "=");
            return "";
        }

        var text = reader.Text(cell);
        if (text.Length is 0 or > 48)
        {
            return text;
        }

        if (pool.TryGetValue(text, out var same))
        {
            return same;
        }

        return pool[text] = text;
    }

    private bool FindHeaders(IReadOnlyList<string> required)
    {
        Dictionary<string, int> best = [];
        var bestRow = 1;
        var bestCount = 0;
        while (reader.Read())
        {
            var found = new Dictionary<string, int>();
            foreach (ref readonly var cell in reader.Cells)
            {
                if (reader.Text(cell) is { Length: > 0 and < 500 } text && Fold(text) is { Length: > 0 } folded)
                {
                    found.TryAdd(folded, cell.Column);
                }
            }

            var count = required.Count(r => found.ContainsKey(Fold(r)));
            if (count == required.Count && found.Count > 0)
            {
                TakeHeaders();
                return true;
            }

            if (count > bestCount)
            {
                (best, bestCount, bestRow) = (found, count, reader.Number);
            }
        }

        foreach (var header in required.Where(r => !best.ContainsKey(Fold(r))))
        {
            var near = Spelling.Nearest(header, best.Keys.Where(k => !required.Any(r => Fold(r) == k)));
            findings.Add("D107", Sheet, bestRow, 1, Sheet, header, string.Join(" / ", required), near is null ? "" : $"@D.maybe|{near}");
        }

        return false;
    }

    private void TakeHeaders()
    {
        HeaderRow = reader.Number;
        foreach (ref readonly var cell in reader.Cells)
        {
            while (headers.Count < cell.Column)
            {
                headers.Add("");
            }

            var text = reader.Text(cell).Trim();
            headers[cell.Column - 1] = text;
            if (Fold(text) is { Length: > 0 } folded && !columns.TryAdd(folded, cell.Column))
            {
                findings.Add("D108", Sheet, HeaderRow, cell.Column, Sheet, Excerpt.Of(text));
            }
            else if (Fold(text).Length == 0)
            {
                headers[cell.Column - 1] = "";
            }
        }

        row = new string[headers.Count + 1];
        known = new bool[headers.Count + 1];
    }
}
