using System.Text;
using Workflow.Core.Answers;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// Writes the rows and cells of one sheet, top to bottom, left to right: the one place that spells them, for definition books, section workbooks and reports alike.
/// Text is always written as text, whatever it begins with. Every cell says where it stands, which some programs need.
/// </summary>
internal sealed class SheetPen(XmlPen pen)
{
    /// <summary>The tallest row of a spreadsheet, in points.</summary>
    public const double TallestRow = 409;

    private int row;

    /// <summary>Begins a row.</summary>
    /// <param name="number">Its place, from 1.</param>
    /// <param name="height">Points, cut at <see cref="TallestRow"/>. Null = the reading program decides.</param>
    /// <param name="isFixed">Whether the height stays, as merged cells need, which no program sizes; else a program may fit the row to its own fonts later.</param>
    /// <param name="hidden">Whether it is hidden.</param>
    public void Begin(int number, double? height = null, bool isFixed = false, bool hidden = false)
    {
        row = number;
        pen.Raw("<row r=\""u8).Number(number).Raw("\""u8);
        if (height is { } points)
        {
            pen.Raw(" ht=\""u8).Number(Math.Round(Math.Min(points, TallestRow), 2)).Raw(isFixed ? "\" customHeight=\"1\""u8 : "\""u8);
        }

        pen.Raw(hidden ? " hidden=\"1\">"u8 : ">"u8);
    }

    /// <summary>Ends the row.</summary>
    public void End() => pen.Raw("</row>"u8);

    /// <summary>A cell of text; blank when the text is empty.</summary>
    /// <param name="column">The column's letters.</param>
    /// <param name="style">Index of the cell's format.</param>
    /// <param name="text">At most 32,767 characters.</param>
    public void Text(ReadOnlySpan<byte> column, int style, ReadOnlySpan<char> text)
    {
        Open(column, style);
        if (text.IsEmpty)
        {
            pen.Raw("/>"u8);
        }
        else
        {
            pen.Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8).Text(text).Raw("</t></is></c>"u8);
        }
    }

    /// <summary>The same for a column told by its number, from 1.</summary>
    public void Text(int column, int style, ReadOnlySpan<char> text) => Text(Letters(column), style, text);

    /// <summary>A cell of a number.</summary>
    public void Number(ReadOnlySpan<byte> column, int style, double value)
    {
        Open(column, style);
        pen.Raw("><v>"u8).Number(value).Raw("</v></c>"u8);
    }

    /// <summary>A number that a formula gave.</summary>
    public void Formula(int column, int style, string formula, int value)
    {
        Open(Letters(column), style);
        pen.Raw("><f>"u8).Text(formula).Raw("</f><v>"u8).Number(value).Raw("</v></c>"u8);
    }

    /// <summary>A column's letters, to be kept where many cells are written.</summary>
    public static byte[] Letters(int column) => Encoding.ASCII.GetBytes(AnswerTable.ColumnName(column));

    private void Open(ReadOnlySpan<byte> column, int style) =>
        pen.Raw("<c r=\""u8).Raw(column).Number(row).Raw("\" s=\""u8).Number(style).Raw("\""u8);
}
