using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Workflow.Core.Answers;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// The rows of a sheet, forward only. Only rows and cells that stand in the file are given; a missing one is blank. Texts are what a person sees:
/// shared and rich text without readings, numbers and dates in their format. A text is made only when asked for.
/// </summary>
public sealed class SheetReader
{
    private readonly PackagePart part;
    private readonly SharedStrings strings;
    private readonly CellFormats formats;
    private readonly SheetLinks links;
    private readonly XmlScanner rows = new();
    private readonly XmlScanner values = new();
    private readonly StringBuilder text = new();
    private readonly List<SheetCell> cells = [];
    private bool done;

    internal SheetReader(PackagePart part, IReadOnlyList<Relationship> relationships, SharedStrings strings, CellFormats formats)
    {
        this.part = part;
        this.strings = strings;
        this.formats = formats;
        links = new SheetLinks(part, relationships);
        done = part.Landmarks.SheetData < 0;
        if (!done)
        {
            rows.OpenAt(part.Bytes, part.Landmarks.SheetData, part.End);
            rows.Read();
        }
    }

    /// <summary>The current row's place, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The current row's cells in the file's order, blank ones with a style included. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<SheetCell> Cells => CollectionsMarshal.AsSpan(cells);

    /// <summary>The merged ranges of the sheet.</summary>
    public IReadOnlyList<CellRange> MergedCells => SheetRanges.Read(part, part.Landmarks.MergedCells, "mergeCell"u8);

    /// <summary>Moves to the next row that stands in the file.</summary>
    public bool Read()
    {
        cells.Clear();
        while (!done)
        {
            var token = rows.Read();
            if (token == XmlToken.Start && rows.Is("row"u8))
            {
                Number = Utf8Parser.TryParse(rows.Attribute("r"u8), out int row, out _) && row is > 0 and <= PackageLimits.Rows ? row : Number + 1;
                ReadCells();
                return true;
            }

            done = token is not (XmlToken.Start or XmlToken.End or XmlToken.Text);
        }

        return false;
    }

    /// <summary>The shown text of the cell in a column (1 = A); empty when blank.</summary>
    public string Text(int column) => TryFind(column, out var cell) ? Text(cell) : "";

    /// <summary>The shown text of a cell of the current row.</summary>
    public string Text(in SheetCell cell) => cell.Content switch
    {
        CellContent.Blank => "",
        CellContent.Shared => strings[Utf8Parser.TryParse(Raw(cell), out int index, out _) ? index : -1],
        CellContent.Number => Shown(cell),
        CellContent.Boolean => Raw(cell).SequenceEqual("1"u8) || Raw(cell).SequenceEqual("true"u8) ? "TRUE" : "FALSE",
        CellContent.Date => ShownDate(cell),
        _ => XmlText.Unescape(Stored(cell)),
    };

    /// <summary>The cell in a column (1 = A) with what a check wants to know about it.</summary>
    public AnswerCell Answer(int column) => TryFind(column, out var cell) ? Answer(cell) : AnswerCell.Blank;

    /// <summary>A cell of the current row with what a check wants to know about it.</summary>
    public AnswerCell Answer(in SheetCell cell)
    {
        var traits = CellTraits.None;
        if (cell.HasFormula)
        {
            traits |= cell.HasValue ? CellTraits.Formula : CellTraits.Formula | CellTraits.NoStoredValue;
            traits |= SheetLinks.LeadsOut(Stored(cell.FormulaStart)) ? CellTraits.Link : CellTraits.None;
        }

        traits |= cell.Content == CellContent.Error ? CellTraits.Error : CellTraits.None;
        traits |= links.Contains(cell.Column, Number) ? CellTraits.Link : CellTraits.None;
        return new AnswerCell(Text(cell), traits);
    }

    /// <summary>The day and time a cell holds as a number in a date format; null for anything else, a date typed as text included.</summary>
    public DateTime? Date(int column) =>
        TryFind(column, out var cell) && cell.Content == CellContent.Number && formats.IsDate(cell.Style) && TryNumber(cell, out var number) ? formats.ToDate(number) : null;

    private bool TryFind(int column, out SheetCell found)
    {
        // From the end: of two cells in one place the later one shows.
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            if (cells[i].Column == column)
            {
                found = cells[i];
                return true;
            }
        }

        found = default;
        return false;
    }

    private void ReadCells()
    {
        var outside = rows.Depth - 1;
        var column = 0;
        while (true)
        {
            var token = rows.Read();
            if (token == XmlToken.Start && rows.Is("c"u8))
            {
                column = CellAddress.TryParse(rows.Attribute("r"u8), out var address) ? address.Column : column + 1;
                var cell = ReadCell(column);
                if (column <= PackageLimits.Columns)
                {
                    cells.Add(cell);
                }
            }
            else if (token is XmlToken.Done or XmlToken.Malformed || (token == XmlToken.End && rows.Depth == outside))
            {
                return;
            }
        }
    }

    private SheetCell ReadCell(int column)
    {
        var content = ContentOf(rows.Attribute("t"u8));
        var style = Utf8Parser.TryParse(rows.Attribute("s"u8), out int index, out _) ? index : 0;
        var outside = rows.Depth - 1;
        int value = -1, formula = -1;
        var hasText = false;
        while (true)
        {
            var token = rows.Read();
            if (token == XmlToken.Start)
            {
                var isFormula = rows.Is("f"u8);
                formula = isFormula ? rows.TokenStart : formula;
                value = !isFormula && (rows.Is("v"u8) || rows.Is("is"u8)) ? rows.TokenStart : value;
            }
            else if (token == XmlToken.Text)
            {
                hasText |= value >= 0 && !rows.RawText.IsEmpty;
            }
            else if (token is XmlToken.Done or XmlToken.Malformed || rows.Depth == outside)
            {
                break;
            }
        }

        // An empty value is the empty text of a formula, and nothing at all elsewhere.
        var stored = value >= 0 && (hasText || content is CellContent.Text or CellContent.Inline);
        return new SheetCell
        {
            Column = column, Content = stored ? content : CellContent.Blank, Style = style, HasFormula = formula >= 0, HasValue = stored, ValueStart = value, FormulaStart = formula,
        };
    }

    private static CellContent ContentOf(ReadOnlySpan<byte> type) => type switch
    {
        [(byte)'s'] => CellContent.Shared,
        [(byte)'s', (byte)'t', (byte)'r'] => CellContent.Text,
        [(byte)'i', ..] => CellContent.Inline,
        [(byte)'b'] => CellContent.Boolean,
        [(byte)'e'] => CellContent.Error,
        [(byte)'d'] => CellContent.Date,
        _ => CellContent.Number,
    };

    private string Shown(in SheetCell cell) => TryNumber(cell, out var number) ? formats.Show(number, cell.Style) : Stored(cell);

    private string ShownDate(in SheetCell cell)
    {
        var stored = Stored(cell);
        return DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.RoundtripKind, out var moment) && moment.Year >= 1900
            ? formats.ShowDate(moment, cell.Style)
            : stored;
    }

    private bool TryNumber(in SheetCell cell, out double number) =>
        double.TryParse(Raw(cell), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>The bytes between the value's tags, for values that hold no references.</summary>
    private ReadOnlySpan<byte> Raw(in SheetCell cell)
    {
        values.OpenAt(part.Bytes, cell.ValueStart, part.End);
        values.Read();
        return values.Read() == XmlToken.Text ? values.RawText.Trim(" \n\r\t"u8) : default;
    }

    private string Stored(in SheetCell cell) => Stored(cell.ValueStart, everything: cell.Content != CellContent.Inline);

    private string Stored(int start, bool everything = true)
    {
        values.OpenAt(part.Bytes, start, part.End);
        values.Read();
        if (CellText.TryReadPlain(values, everything, out var plain))
        {
            return plain;
        }

        values.OpenAt(part.Bytes, start, part.End);
        values.Read();
        text.Clear();
        CellText.Read(values, text, everything);
        return text.ToString();
    }
}
