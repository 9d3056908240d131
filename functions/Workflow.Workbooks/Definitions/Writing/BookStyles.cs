using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>The few formats of a written book.</summary>
internal static class BookStyles
{
    /// <summary>A header that must have values below it.</summary>
    public const uint RequiredHeader = 1;

    /// <summary>A header that may stay empty.</summary>
    public const uint OptionalHeader = 2;

    /// <summary>Text as typed (<c>@</c>): 3/4 stays 3/4.</summary>
    public const uint Text = 3;

    /// <summary>A day.</summary>
    public const uint Day = 4;

    /// <summary>A day and time.</summary>
    public const uint Moment = 5;

    private const uint MomentFormat = 164;

    /// <summary>Writes the styles part.</summary>
    public static void Write(WorkbookStylesPart part) => part.Stylesheet = new Stylesheet(
        new NumberingFormats(new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy/m/d h:mm:ss" }),
        new Fonts(Font(bold: false), Font(bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFBDD7EE"),
            Solid("FFE7E6E6")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            Format(0, font: 1, fill: 2, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center),
            Format(0, font: 1, fill: 3, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center),
            Format(49, font: 0, fill: 0, HorizontalAlignmentValues.Left, VerticalAlignmentValues.Top),
            Format(14, font: 0, fill: 0, HorizontalAlignmentValues.Left, VerticalAlignmentValues.Top),
            Format(MomentFormat, font: 0, fill: 0, HorizontalAlignmentValues.Left, VerticalAlignmentValues.Top)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    // 10 points: what row heights are measured for.
    private static Font Font(bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 10 }, new FontName { Val = "游ゴシック" }, new FontFamilyNumbering { Val = 2 }, new FontCharSet { Val = 128 });
        return font;
    }

    private static Fill Solid(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(Gray()) { Style = BorderStyleValues.Thin },
        new RightBorder(Gray()) { Style = BorderStyleValues.Thin },
        new TopBorder(Gray()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Gray()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Gray() => new() { Rgb = "FFA6A6A6" };

    private static CellFormat Format(uint number, uint font, uint fill, HorizontalAlignmentValues horizontal, VerticalAlignmentValues vertical) =>
        new(new Alignment { Horizontal = horizontal, Vertical = vertical, WrapText = true })
        {
            NumberFormatId = number, FontId = font, FillId = fill, BorderId = 1, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        };
}
