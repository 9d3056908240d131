using DocumentFormat.OpenXml.Wordprocessing;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>The styles of a report without a template, and those a template may lack. Sizes in half points, distances in twentieths of a point.</summary>
internal static class BuiltInStyles
{
    public const string Serif = "游明朝";
    public const string Sans = "游ゴシック";

    private const string HeadColor = "DCE6F1";
    private const string Blue = "1F4E79";

    /// <summary>New elements at every call: an element belongs to one document.</summary>
    public static IEnumerable<Style> All()
    {
        yield return Paragraph("WfBody", "Workflow Body", Gap(0, 80, 340), size: 21, indent: new Indentation { FirstLineChars = 100, FirstLine = "210" }, justified: true);
        yield return Paragraph("WfLabel", "Workflow Label", Gap(160, 40), size: 21, font: Sans, bold: true, keepNext: true);
        yield return Paragraph("WfFacts", "Workflow Facts", Gap(0, 120), size: 19, font: Sans, keepNext: true);
        yield return Paragraph("WfRemark", "Workflow Remark", Gap(80, 80), size: 18, font: Sans, color: "404040");
        yield return Paragraph("WfCaption", "Workflow Caption", Gap(160, 60), size: 19, font: Sans, bold: true, keepNext: true);
        yield return Paragraph("WfChart", "Workflow Chart", Gap(80, 80));
        yield return Paragraph("WfGap", "Workflow Gap", Gap(0, 0, 120), size: 8);
        yield return Paragraph("WfCellHead", "Workflow Cell Head", Gap(20, 20), size: 17, font: Sans, bold: true, keepNext: true, alignment: JustificationValues.Center);
        yield return Paragraph("WfCell", "Workflow Cell", Gap(20, 20), size: 17, font: Sans);
        yield return Paragraph("WfCellC", "Workflow Cell Centered", Gap(20, 20), size: 17, font: Sans, alignment: JustificationValues.Center);
        yield return Heading(1, 30, Gap(480, 160), border: true);
        yield return Heading(2, 26, Gap(320, 120));
        yield return Heading(3, 23, Gap(240, 80));
        yield return Heading(4, 21, Gap(200, 80));
        yield return Heading(5, 21, Gap(160, 80));
        for (var level = 1; level <= WordStyles.ContentsLevels; level++)
        {
            yield return Paragraph($"TOC{level}", $"toc {level}", Gap(level == 1 ? 80 : 0, 0), size: 21, font: Sans, indent: new Indentation { Left = $"{(level - 1) * 420}" });
        }

        yield return Table();
    }

    /// <summary>The styles of the cover, used by the built-in template alone.</summary>
    public static IEnumerable<Style> Cover()
    {
        yield return Paragraph("Title", "Title", Gap(0, 240), size: 48, font: Sans, bold: true, alignment: JustificationValues.Center);
        yield return Paragraph("Subtitle", "Subtitle", Gap(0, 240), size: 36, font: Sans, alignment: JustificationValues.Center);
        yield return Paragraph("WfCover", "Workflow Cover", Gap(60, 60), size: 24, font: Sans, alignment: JustificationValues.Center);
        yield return Paragraph("WfTocHead", "Workflow Contents Head", Gap(0, 240), size: 30, font: Sans, bold: true);
    }

    public static RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };

    private static SpacingBetweenLines Gap(int before, int after, int line = 0) =>
        line == 0
            ? new SpacingBetweenLines { Before = $"{before}", After = $"{after}" }
            : new SpacingBetweenLines { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Exact };

    private static Style Heading(int level, int size, SpacingBetweenLines gap, bool border = false)
    {
        var style = Paragraph($"Heading{level}", $"heading {level}", gap, size, Sans, bold: true, keepNext: true);
        style.NextParagraphStyle = new NextParagraphStyle { Val = "WfBody" };
        var properties = style.StyleParagraphProperties!;
        properties.OutlineLevel = new OutlineLevel { Val = level - 1 };
        if (border)
        {
            properties.ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 2, Color = Blue });
        }

        return style;
    }

    private static Style Paragraph(
        string id, string name, SpacingBetweenLines gap, int size = 21, string font = Serif, bool bold = false, bool keepNext = false, bool justified = false, string? color = null,
        JustificationValues? alignment = null, Indentation? indent = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext)
        {
            paragraph.KeepNext = new KeepNext();
        }

        paragraph.SpacingBetweenLines = gap;
        if (indent is not null)
        {
            paragraph.Indentation = indent;
        }

        if (justified || alignment is not null)
        {
            paragraph.Justification = new Justification { Val = alignment ?? JustificationValues.Both };
        }

        var run = new StyleRunProperties { RunFonts = Fonts(font) };
        if (bold)
        {
            run.Bold = new Bold();
        }

        if (color is not null)
        {
            run.Color = new Color { Val = color };
        }

        run.FontSize = new FontSize { Val = $"{size}" };
        run.FontSizeComplexScript = new FontSizeComplexScript { Val = $"{size}" };
        return new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = name.StartsWith("Workflow", StringComparison.Ordinal) };
    }

    private static Style Table()
    {
        var borders = new TableBorders(
            Edge(new TopBorder()), Edge(new LeftBorder()), Edge(new BottomBorder()), Edge(new RightBorder()), Edge(new InsideHorizontalBorder()), Edge(new InsideVerticalBorder()));
        var margins = new TableCellMarginDefault(
            new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa });
        var head = new TableStyleProperties(
            new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = HeadColor }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }))
        {
            Type = TableStyleOverrideValues.FirstRow,
        };
        return new Style(new StyleName { Val = "Workflow Table" }, new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, borders, margins), head)
        {
            Type = StyleValues.Table, StyleId = "WfTable", CustomStyle = true,
        };
    }

    private static T Edge<T>(T border)
        where T : BorderType
    {
        border.Val = BorderValues.Single;
        border.Size = 4;
        border.Space = 0;
        border.Color = "767676";
        return border;
    }
}
