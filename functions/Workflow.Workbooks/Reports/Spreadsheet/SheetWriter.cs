using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>Writes one worksheet forward, cell by cell. Nothing is kept but the merged ranges.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Excel's limit of characters in a cell.</summary>
    public const int MaxText = 32767;

    /// <summary>Excel's limit of manual page breaks in a sheet.</summary>
    public const int MaxBreaks = 1000;

    private readonly XmlPen pen;
    private readonly SheetPen cells;
    private readonly SheetSetup setup;
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> merges = [];
    private readonly byte[][] names;
    private int row;
    private int column;

    public SheetWriter(Stream stream, SheetSetup setup)
    {
        pen = new XmlPen(stream);
        cells = new SheetPen(pen);
        this.setup = setup;
        names = [.. Enumerable.Range(1, Math.Max(setup.Widths.Count, 1)).Select(SheetPen.Letters)];
        Begin();
    }

    /// <summary>The number of the row being written, from 1.</summary>
    public int Row => row;

    /// <summary>Begins the next row.</summary>
    /// <param name="height">Points.</param>
    public void NextRow(double height)
    {
        if (row > 0)
        {
            cells.End();
        }

        column = 0;
        cells.Begin(++row, height, isFixed: true);
    }

    /// <summary>A cell of text; it stays text whatever it begins with.</summary>
    public void Text(int style, string text) => cells.Text(names[column++], style, Fit(text));

    /// <summary>A cell of a number.</summary>
    public void Number(int style, double value) => cells.Number(names[column++], style, value);

    /// <summary>A cell without a value.</summary>
    public void Blank(int style) => cells.Text(names[column++], style, "");

    /// <summary>Leaves cells out.</summary>
    public void Skip(int cells = 1) => column += cells;

    /// <summary>Merges a range; rows and columns count from 1.</summary>
    public void Merge(int fromRow, int fromColumn, int toRow, int toColumn)
    {
        if (fromRow != toRow || fromColumn != toColumn)
        {
            merges.Add((fromRow, fromColumn, toRow, toColumn));
        }
    }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        pen.Raw(row > 0 ? "</row></sheetData>"u8 : "</sheetData>"u8);
        if (setup.FilterTo > 0)
        {
            pen.Raw("<autoFilter ref=\""u8);
            Range(setup.HeaderRow, 1, setup.FilterTo, setup.Widths.Count).Raw("\"/>"u8);
        }

        WriteMerges();
        WriteHighlights();
        WritePage();
        pen.Raw("<ignoredErrors><ignoredError sqref=\""u8);
        Range(1, 1, Math.Max(row, 1), Math.Max(setup.Widths.Count, 1)).Raw("\" numberStoredAsText=\"1\"/></ignoredErrors>"u8);
        if (setup.HasDrawing)
        {
            pen.Raw("<drawing r:id=\"rId1\"/>"u8);
        }

        pen.Raw("</worksheet>"u8);
        pen.Dispose();
    }

    /// <summary>A longer text cannot stand in a cell of any spreadsheet program; csv and json hold all of it.</summary>
    private static ReadOnlySpan<char> Fit(string text) => text.Length <= MaxText ? text : string.Concat(text.AsSpan(0, MaxText - 1), "…");

    private XmlPen Range(int fromRow, int fromColumn, int toRow, int toColumn) =>
        pen.Raw(names[fromColumn - 1]).Number(fromRow).Raw(":"u8).Raw(names[toColumn - 1]).Number(toRow);

    private void Begin()
    {
        pen.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8)
            .Raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "u8)
            .Raw("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"u8)
            .Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\""u8)
            .Raw(setup.IsFirst ? " tabSelected=\"1\""u8 : ""u8).Raw(" workbookViewId=\"0\">"u8);
        WritePane();
        pen.Raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\" customHeight=\"1\"/>"u8);
        WriteColumns();
        pen.Raw("<sheetData>"u8);
    }

    private void WriteColumns()
    {
        if (setup.Widths.Count == 0)
        {
            return;
        }

        pen.Raw("<cols>"u8);
        for (var i = 0; i < setup.Widths.Count; i++)
        {
            pen.Raw("<col min=\""u8).Number(i + 1).Raw("\" max=\""u8).Number(i + 1).Raw("\" width=\""u8).Number(Math.Round(setup.Widths[i], 2))
                .Raw("\" customWidth=\"1\"/>"u8);
        }

        pen.Raw("</cols>"u8);
    }

    private void WritePane()
    {
        var (rows, columns) = (setup.HeaderRow, setup.FrozenColumns);
        if (rows == 0 && columns == 0)
        {
            return;
        }

        pen.Raw("<pane"u8);
        if (columns > 0)
        {
            pen.Raw(" xSplit=\""u8).Number(columns).Raw("\""u8);
        }

        if (rows > 0)
        {
            pen.Raw(" ySplit=\""u8).Number(rows).Raw("\""u8);
        }

        pen.Raw(" topLeftCell=\""u8).Raw(SheetPen.Letters(columns + 1)).Number(rows + 1).Raw("\" activePane=\""u8)
            .Raw((rows, columns) switch { (> 0, > 0) => "bottomRight"u8, (> 0, _) => "bottomLeft"u8, _ => "topRight"u8 }).Raw("\" state=\"frozen\"/>"u8);
    }

    private void WriteMerges()
    {
        if (merges.Count == 0)
        {
            return;
        }

        pen.Raw("<mergeCells count=\""u8).Number(merges.Count).Raw("\">"u8);
        foreach (var merge in merges)
        {
            pen.Raw("<mergeCell ref=\""u8);
            Range(merge.Row, merge.Column, merge.LastRow, merge.LastColumn).Raw("\"/>"u8);
        }

        pen.Raw("</mergeCells>"u8);
    }

    private void WriteHighlights()
    {
        var priority = 0;
        foreach (var highlight in setup.Highlights)
        {
            pen.Raw("<conditionalFormatting sqref=\""u8);
            Range(highlight.FirstRow, highlight.Column, highlight.LastRow, highlight.Column).Raw("\">"u8);
            foreach (var (text, format) in highlight.Texts)
            {
                pen.Raw("<cfRule type=\"cellIs\" dxfId=\""u8).Number(format).Raw("\" priority=\""u8).Number(++priority).Raw("\" operator=\"equal\"><formula>"u8)
                    .Text($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Raw("</formula></cfRule>"u8);
            }

            if (highlight.Texts.Count == 0)
            {
                pen.Raw("<cfRule type=\"colorScale\" priority=\""u8).Number(++priority).Raw("\"><colorScale><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/><color rgb=\"FFFFFFFF\"/><color rgb=\"FF"u8)
                    .Text(Highlight.Full).Raw("\"/></colorScale></cfRule>"u8);
            }

            pen.Raw("</conditionalFormatting>"u8);
        }
    }

    private void WritePage()
    {
        pen.Raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\""u8).Number(Paper.SideMargin).Raw("\" right=\""u8).Number(Paper.SideMargin)
            .Raw("\" top=\""u8).Number(Paper.EndMargin).Raw("\" bottom=\""u8).Number(Paper.EndMargin).Raw("\" header=\"0.3\" footer=\"0.3\"/>"u8)
            .Raw("<pageSetup paperSize=\""u8).Number(setup.Paper.Code).Raw("\" orientation=\"landscape\" fitToHeight=\"0\"/>"u8)
            .Raw("<headerFooter><oddFooter>&amp;L&amp;9"u8).Text(' ' + setup.Footer.Replace("&", "&&", StringComparison.Ordinal)).Raw("&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"u8);
        var breaks = setup.BreaksAfter;
        if (breaks.Count is > 0 and <= MaxBreaks)
        {
            pen.Raw("<rowBreaks count=\""u8).Number(breaks.Count).Raw("\" manualBreakCount=\""u8).Number(breaks.Count).Raw("\">"u8);
            foreach (var after in breaks)
            {
                pen.Raw("<brk id=\""u8).Number(after).Raw("\" max=\"16383\" man=\"1\"/>"u8);
            }

            pen.Raw("</rowBreaks>"u8);
        }
    }
}
