using Workflow.Core.Answers;
using Workflow.Workbooks.Packages;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// The frame that 調査票 and 指標 share (contracts §2): title, section and deadline, hidden keys, headers, one row for each id; hidden column A.
/// </summary>
internal sealed class AnswerSheet
{
    private const double TitleHeight = 30;
    private const double FactHeight = 36;
    private const double LeastRowHeight = 54;

    /// <summary>The sheet's name.</summary>
    public required string Name { get; init; }

    /// <summary>Row 1.</summary>
    public required string Title { get; init; }

    /// <summary>Who answers, in row 2.</summary>
    public required string SectionText { get; init; }

    /// <summary>Until when, in row 2.</summary>
    public required string DeadlineText { get; init; }

    /// <summary>The visible columns.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>The ids in column A.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The spans of row 2: section, deadline, count, and on 調査票 the words and the drop-down of the submission.</summary>
    public required IReadOnlyList<HeadSpan> Head { get; init; }

    /// <summary>The formula of the live count; null when nothing is required.</summary>
    public required string? CountFormula { get; init; }

    /// <summary>What the formula gives as the workbook is written.</summary>
    public required int Count { get; init; }

    /// <summary>Whether it has the submission drop-down.</summary>
    public bool HasSubmit => Head.Count > 3;

    /// <summary>The cell of the drop-down.</summary>
    public string SubmitCell => $"${AnswerTable.ColumnName(Head[4].First)}$2";

    /// <summary>The last row.</summary>
    public int LastRow => Math.Max(WorkbookFormat.HeaderRow, WorkbookFormat.FirstRow + Ids.Count - 1);

    /// <summary>The letters of the last column that holds anything.</summary>
    public string LastColumn => AnswerTable.ColumnName(Math.Max(Columns.Count + 1, Head[^1].Last));

    /// <summary>The letters of the table's last column.</summary>
    public string LastTableColumn => AnswerTable.ColumnName(Columns.Count + 1);

    /// <summary>The references of an answer column's cells: <c>F5:F24</c>.</summary>
    public string RangeOf(SheetColumn column) => $"{column.Letters}{WorkbookFormat.FirstRow}:{column.Letters}{LastRow}";

    /// <summary>Writes the sheet.</summary>
    /// <param name="pen">Where to.</param>
    /// <param name="rules">Its drop-downs, messages and colours.</param>
    /// <param name="texts">The words.</param>
    /// <param name="footer">What the page's foot says.</param>
    public void Write(XmlPen pen, AnswerSheetRules rules, SectionWorkbookTexts texts, string footer)
    {
        WriteHead(pen);
        var cells = new SheetPen(pen);
        WriteFrame(cells, texts);
        WriteRows(cells);
        pen.Raw("</sheetData>"u8);
        pen.Raw("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" autoFilter=\"0\"/>"u8);
        pen.Raw("<autoFilter ref=\"A"u8).Number(WorkbookFormat.HeaderRow).Raw(":"u8).Text(LastTableColumn).Number(LastRow).Raw("\"/>"u8);
        WriteMerges(pen);
        rules.Write(pen, this);
        PageSetup.Write(pen, SheetPaper.A3Landscape, footer);
        WriteIgnoredErrors(pen);
        pen.Raw("</worksheet>"u8);
    }

    private void WriteHead(XmlPen pen)
    {
        pen.Raw(PageSetup.Begin).Raw("<sheetViews><sheetView showGridLines=\"0\""u8);
        pen.Raw(HasSubmit ? " tabSelected=\"1\""u8 : ""u8).Raw(" zoomScale=\"90\" zoomScaleNormal=\"90\" workbookViewId=\"0\"><pane ySplit=\"4\" topLeftCell=\"A5\" activePane=\"bottomLeft\" state=\"frozen\"/>"u8);
        var first = Columns.FirstOrDefault(c => c.Answer is not null)?.Letters ?? "B";
        pen.Raw("<selection pane=\"bottomLeft\" activeCell=\""u8).Text(first).Number(WorkbookFormat.FirstRow).Raw("\" sqref=\""u8).Text(first).Number(WorkbookFormat.FirstRow)
            .Raw("\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/><cols><col min=\"1\" max=\"1\" width=\"12\" hidden=\"1\" customWidth=\"1\"/>"u8);
        foreach (var column in Columns)
        {
            pen.Raw("<col min=\""u8).Number(column.Number).Raw("\" max=\""u8).Number(column.Number).Raw("\" width=\""u8).Number(Math.Round(column.Width + 0.7, 2)).Raw("\" customWidth=\"1\"/>"u8);
        }

        pen.Raw("</cols><sheetData>"u8);
    }

    private void WriteFrame(SheetPen cells, SectionWorkbookTexts texts)
    {
        cells.Begin(1, TitleHeight, isFixed: true);
        cells.Text(2, (int)WorkbookStyle.Title, Title);
        cells.End();
        cells.Begin(2, FactHeight, isFixed: true);
        WriteFacts(cells, texts);
        cells.End();
        cells.Begin(WorkbookFormat.KeyRow, hidden: true);
        cells.Text(1, (int)WorkbookStyle.Key, WorkbookFormat.IdKey);
        foreach (var column in Columns)
        {
            cells.Text(column.Number, (int)WorkbookStyle.Key, column.Key);
        }

        cells.End();
        cells.Begin(WorkbookFormat.HeaderRow, Math.Max(FactHeight, Columns.Select(c => TextMeasure.Height(c.Header, c.Width - 2)).DefaultIfEmpty().Max()));
        cells.Text(1, (int)WorkbookStyle.GivenHeader, "ID");
        foreach (var column in Columns)
        {
            cells.Text(column.Number, (int)(column.Answer is null ? WorkbookStyle.GivenHeader : WorkbookStyle.AnswerHeader), column.Header);
        }

        cells.End();
    }

    private void WriteFacts(SheetPen cells, SectionWorkbookTexts texts)
    {
        Spread(cells, Head[0], WorkbookStyle.Fact, SectionText);
        Spread(cells, Head[1], WorkbookStyle.Fact, DeadlineText);
        if (CountFormula is null)
        {
            Spread(cells, Head[2], WorkbookStyle.Fact, "");
        }
        else
        {
            cells.Formula(Head[2].First, (int)WorkbookStyle.Count, CountFormula, Count);
            Spread(cells, Head[2] with { First = Head[2].First + 1 }, WorkbookStyle.Count, "");
        }

        if (HasSubmit)
        {
            Spread(cells, Head[3], WorkbookStyle.SubmitLabel, texts["submit.label"]);
            Spread(cells, Head[4], WorkbookStyle.Submit, WorkbookFormat.Draft);
        }
    }

    private static void Spread(SheetPen cells, HeadSpan span, WorkbookStyle style, string text)
    {
        for (var column = span.First; column <= span.Last; column++)
        {
            cells.Text(column, (int)style, column == span.First ? text : "");
        }
    }

    private void WriteRows(SheetPen cells)
    {
        byte[][] letters = [.. Columns.Select(c => SheetPen.Letters(c.Number))];
        for (var i = 0; i < Ids.Count; i++)
        {
            var height = LeastRowHeight;
            foreach (var column in Columns)
            {
                height = column.Texts[i].Length == 0 ? height : Math.Max(height, TextMeasure.Height(column.Texts[i], column.Width));
            }

            cells.Begin(WorkbookFormat.FirstRow + i, height);
            cells.Text("A"u8, (int)WorkbookStyle.Key, Ids[i]);
            for (var c = 0; c < letters.Length; c++)
            {
                cells.Text(letters[c], (int)Columns[c].Style, Columns[c].Texts[i]);
            }

            cells.End();
        }
    }

    private void WriteMerges(XmlPen pen)
    {
        HeadSpan[] wide = [.. Head.Where(h => h.Last > h.First)];
        if (wide.Length == 0)
        {
            return;
        }

        pen.Raw("<mergeCells count=\""u8).Number(wide.Length).Raw("\">"u8);
        foreach (var span in wide)
        {
            pen.Raw("<mergeCell ref=\""u8).Text(AnswerTable.ColumnName(span.First)).Raw("2:"u8).Text(AnswerTable.ColumnName(span.Last)).Raw("2\"/>"u8);
        }

        pen.Raw("</mergeCells>"u8);
    }

    /// <summary>Numbers in text cells are what we ask for; no green corners.</summary>
    private void WriteIgnoredErrors(XmlPen pen)
    {
        if (Ids.Count > 0)
        {
            pen.Raw("<ignoredErrors><ignoredError sqref=\"A5:"u8).Text(LastTableColumn).Number(LastRow).Raw("\" numberStoredAsText=\"1\"/></ignoredErrors>"u8);
        }
    }
}

