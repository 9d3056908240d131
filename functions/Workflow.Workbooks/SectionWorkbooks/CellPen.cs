using System.Text;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>Writes rows and cells of one sheet, top to bottom, left to right. Text is always written as text, whatever it begins with.</summary>
internal sealed class CellPen(XmlPen pen)
{
    private int row;

    /// <summary>Begins a row.</summary>
    /// <param name="number">Its place, from 1.</param>
    /// <param name="height">Points; a reading program may fit the row to its own fonts later. Null = the program decides.</param>
    /// <param name="hidden">Whether it shows.</param>
    public void Begin(int number, double? height = null, bool hidden = false)
    {
        row = number;
        pen.Raw("<row r=\""u8).Number(number).Raw("\""u8);
        if (height is { } points)
        {
            pen.Raw(" ht=\""u8).Number(Math.Round(Math.Min(points, ColumnWidth.TallestRow), 1)).Raw("\""u8);
        }

        pen.Raw(hidden ? " hidden=\"1\">"u8 : ">"u8);
    }

    /// <summary>Begins a row whose height stays: for merged cells, which no program sizes.</summary>
    public void BeginFixed(int number, double height)
    {
        row = number;
        pen.Raw("<row r=\""u8).Number(number).Raw("\" ht=\""u8).Number(Math.Round(Math.Min(height, ColumnWidth.TallestRow), 1)).Raw("\" customHeight=\"1\">"u8);
    }

    /// <summary>Ends the row.</summary>
    public void End() => pen.Raw("</row>"u8);

    /// <summary>A cell of text; blank when the text is empty.</summary>
    public void Text(ReadOnlySpan<byte> column, WorkbookStyle style, string text)
    {
        Open(column, style);
        if (text.Length == 0)
        {
            pen.Raw("/>"u8);
        }
        else
        {
            pen.Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8).Text(text).Raw("</t></is></c>"u8);
        }
    }

    /// <summary>The same for a column told by its number.</summary>
    public void Text(int column, WorkbookStyle style, string text) => Text(Letters(column), style, text);

    /// <summary>A number that a formula gave.</summary>
    public void Formula(int column, WorkbookStyle style, string formula, int value)
    {
        Open(Letters(column), style);
        pen.Raw("><f>"u8).Text(formula).Raw("</f><v>"u8).Number(value).Raw("</v></c>"u8);
    }

    private void Open(ReadOnlySpan<byte> column, WorkbookStyle style) =>
        pen.Raw("<c r=\""u8).Raw(column).Number(row).Raw("\" s=\""u8).Number((int)style).Raw("\""u8);

    private static byte[] Letters(int column) => Encoding.ASCII.GetBytes(Core.Answers.AnswerTable.ColumnName(column));
}
