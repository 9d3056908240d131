using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// How everything looks, in one place. Open cells are tinted and given ones grey; missing answers have a frame besides their colour and ratings
/// show their letter, so nothing is told by colour alone.
/// </summary>
internal static class StyleSheet
{
    /// <summary>The differential format of a missing answer.</summary>
    public const int Missing = 0;

    /// <summary>The differential format of a count above zero.</summary>
    public const int CountLeft = 1;

    /// <summary>The differential format of a count of zero.</summary>
    public const int CountDone = 2;

    /// <summary>The first differential format of the ratings; one for each level follows.</summary>
    public const int FirstRating = 3;

    private const string FontName = "游ゴシック";
    private const uint TextFormat = 49;
    private const uint CountFormat = 164;

    private enum TextFont : uint
    {
        Normal, Title, Fact, Header, Quiet, Strong, Heading, Key,
    }

    private enum CellFill : uint
    {
        None, Gray125, GivenHeader, AnswerHeader, Given, Answer, Heading, Submit,
    }

    private enum CellBorder : uint
    {
        None, Thin, Bottom,
    }

    /// <summary>The styles part for a scale.</summary>
    public static string Xml(Scale scale, string countFormat)
    {
        var levels = scale.Levels;
        var sheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = CountFormat, FormatCode = countFormat }),
            Fonts(),
            Fills(levels),
            Borders(),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            new CellFormats([.. Formats(), .. levels.Select((_, i) => Cell(TextFont.Strong, (CellFill)((uint)CellFill.Submit + 1 + (uint)i), CellBorder.Thin, Centre()))]),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
            new DifferentialFormats([MissingFormat(), Coloured("FF9C2A00", "FFFCE4D6", bold: true), Coloured("FF1E6B34", "FFE2F0D9", bold: true), .. levels.Select(LevelFormat)]));
        return sheet.OuterXml;
    }

    /// <summary>Black or white, whichever reads better on a colour.</summary>
    private static string InkOn(string rgb)
    {
        var value = Convert.ToInt32(rgb[^6..], 16);
        var luminance = (0.299 * (value >> 16)) + (0.587 * ((value >> 8) & 255)) + (0.114 * (value & 255));
        return luminance > 140 ? "FF262626" : "FFFFFFFF";
    }

    private static string ColourOf(ScaleLevel level) => level.Color is ['#', .. { Length: 6 } rgb] && rgb.All(char.IsAsciiHexDigit) ? "FF" + rgb.ToUpperInvariant() : "FFFFFFFF";

    private static IEnumerable<CellFormat> Formats()
    {
        foreach (var style in Enum.GetValues<WorkbookStyle>())
        {
            if (style == WorkbookStyle.FirstScale)
            {
                yield break;
            }

            yield return Format(style);
        }
    }

    private static CellFormat Format(WorkbookStyle style) => style switch
    {
        WorkbookStyle.Title => Cell(TextFont.Title, CellFill.None, CellBorder.None, Middle(wrap: false)),
        WorkbookStyle.Fact => Cell(TextFont.Fact, CellFill.None, CellBorder.None, Middle(wrap: true)),
        WorkbookStyle.Count => Cell(TextFont.Fact, CellFill.None, CellBorder.Thin, Centre(), numberFormat: CountFormat),
        WorkbookStyle.SubmitLabel => Cell(TextFont.Fact, CellFill.None, CellBorder.None, new Alignment { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Center }),
        WorkbookStyle.Submit => Open(Cell(TextFont.Strong, CellFill.Submit, CellBorder.Thin, Centre(), numberFormat: TextFormat)),
        WorkbookStyle.Key => Cell(TextFont.Key, CellFill.None, CellBorder.None, Middle(wrap: false)),
        WorkbookStyle.GivenHeader => Cell(TextFont.Header, CellFill.GivenHeader, CellBorder.Thin, Centre()),
        WorkbookStyle.AnswerHeader => Cell(TextFont.Header, CellFill.AnswerHeader, CellBorder.Thin, Centre()),
        WorkbookStyle.Given => Cell(TextFont.Normal, CellFill.Given, CellBorder.Thin, Top()),
        WorkbookStyle.GivenCentre => Cell(TextFont.Normal, CellFill.Given, CellBorder.Thin, TopCentre()),
        WorkbookStyle.Prior => Cell(TextFont.Quiet, CellFill.Given, CellBorder.Thin, Top()),
        WorkbookStyle.PriorCentre => Cell(TextFont.Quiet, CellFill.Given, CellBorder.Thin, TopCentre()),
        WorkbookStyle.Answer => Open(Cell(TextFont.Normal, CellFill.Answer, CellBorder.Thin, Top(), numberFormat: TextFormat)),
        WorkbookStyle.AnswerCentre => Open(Cell(TextFont.Normal, CellFill.Answer, CellBorder.Thin, TopCentre(), numberFormat: TextFormat)),
        WorkbookStyle.AnswerNumber => Open(Cell(
            TextFont.Normal, CellFill.Answer, CellBorder.Thin, new Alignment { WrapText = true, Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Top }, TextFormat)),
        WorkbookStyle.GuideHeading => Cell(TextFont.Heading, CellFill.None, CellBorder.Bottom, Middle(wrap: false)),
        WorkbookStyle.GuideText => Cell(TextFont.Normal, CellFill.None, CellBorder.None, Top()),
        WorkbookStyle.GuideStrong => Cell(TextFont.Title, CellFill.None, CellBorder.None, Middle(wrap: true)),
        WorkbookStyle.GuideHeader => Cell(TextFont.Header, CellFill.GivenHeader, CellBorder.Thin, Centre()),
        WorkbookStyle.GuideCell => Cell(TextFont.Normal, CellFill.None, CellBorder.Thin, Top()),
        WorkbookStyle.GuideCentre => Cell(TextFont.Normal, CellFill.None, CellBorder.Thin, TopCentre()),
        _ => Cell(TextFont.Normal, CellFill.None, CellBorder.None, new Alignment()),
    };

    private static CellFormat Cell(TextFont font, CellFill fill, CellBorder border, Alignment alignment, uint numberFormat = 0) => new()
    {
        NumberFormatId = numberFormat, FontId = (uint)font, FillId = (uint)fill, BorderId = (uint)border, FormatId = 0,
        ApplyNumberFormat = numberFormat != 0, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true, Alignment = alignment,
    };

    private static CellFormat Open(CellFormat cell)
    {
        cell.ApplyProtection = true;
        cell.Append(new Protection { Locked = false });
        return cell;
    }

    private static Alignment Top() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };

    private static Alignment TopCentre() => new() { WrapText = true, Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Top };

    private static Alignment Centre() => new() { WrapText = true, Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center };

    private static Alignment Middle(bool wrap) => new() { WrapText = wrap, Vertical = VerticalAlignmentValues.Center };

    private static Fonts Fonts() => new(
        Font(10, "FF262626"), Font(14, "FF1F3864", bold: true), Font(10.5, "FF262626", bold: true), Font(10, "FF262626", bold: true), Font(9.5, "FF595959"),
        Font(11, "FF262626", bold: true), Font(12, "FF1F3864", bold: true), Font(8, "FF808080"));

    private static Font Font(double size, string rgb, bool bold = false)
    {
        var font = new Font(new FontSize { Val = size }, new Color { Rgb = rgb }, new FontName { Val = FontName }, new FontFamilyNumbering { Val = 2 }, new FontCharSet { Val = 128 });
        if (bold)
        {
            font.PrependChild(new Bold());
        }

        return font;
    }

    private static Fills Fills(IReadOnlyList<ScaleLevel> levels) => new(
        [
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFD6DCE5"), Solid("FFFFE699"), Solid("FFF2F2F2"), Solid("FFFFFBE6"), Solid("FFFFFFFF"), Solid("FFDDEBF7"), .. levels.Select(l => Solid(ColourOf(l))),
        ]);

    private static Fill Solid(string rgb) => new(new PatternFill(new ForegroundColor { Rgb = rgb }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Borders Borders() => new(
        new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
        new Border(
            new LeftBorder(Line()) { Style = BorderStyleValues.Thin }, new RightBorder(Line()) { Style = BorderStyleValues.Thin }, new TopBorder(Line()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Line()) { Style = BorderStyleValues.Thin }, new DiagonalBorder()),
        new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FF8497B0" }) { Style = BorderStyleValues.Medium }, new DiagonalBorder()));

    private static Color Line() => new() { Rgb = "FFA6A6A6" };

    private static DifferentialFormat MissingFormat()
    {
        static Color Frame() => new() { Rgb = "FFC55A11" };
        return new DifferentialFormat(
            DifferentialFill("FFFCE4D6"),
            new Border(
                new LeftBorder(Frame()) { Style = BorderStyleValues.Thin }, new RightBorder(Frame()) { Style = BorderStyleValues.Thin }, new TopBorder(Frame()) { Style = BorderStyleValues.Thin },
                new BottomBorder(Frame()) { Style = BorderStyleValues.Thin }));
    }

    private static DifferentialFormat LevelFormat(ScaleLevel level) => Coloured(InkOn(ColourOf(level)), ColourOf(level), bold: true);

    private static DifferentialFormat Coloured(string ink, string rgb, bool bold)
    {
        var font = new Font(new Color { Rgb = ink });
        if (bold)
        {
            font.PrependChild(new Bold());
        }

        return new DifferentialFormat(font, DifferentialFill(rgb));
    }

    private static Fill DifferentialFill(string rgb) => new(new PatternFill(new BackgroundColor { Rgb = rgb }));
}
