using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>The template that prints when a city brings none: cover, contents, one content control for each part, page numbers from the second page on.</summary>
internal static class BuiltInTemplate
{
    private const uint ShortSide = 11906;
    private const uint LongSide = 16838;
    private const uint Margin = 1134;

    /// <summary>Makes the template.</summary>
    /// <param name="wide">Whether pages lie lengthwise.</param>
    /// <param name="contentsTitle">What stands above the contents.</param>
    public static MemoryStream Create(bool wide, string contentsTitle)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "wfDocument");
            AddStyles(main);
            AddFonts(main);
            main.AddNewPart<DocumentSettingsPart>("wfSettings").Settings = new Settings(
                new Zoom { Percent = "100" }, new DefaultTabStop { Val = 840 },
                new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation }, new UpdateFieldsOnOpen { Val = true },
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
                new ThemeFontLanguages { Val = "en-US", EastAsia = "ja-JP" });
            var footer = main.AddNewPart<FooterPart>("wfFooter");
            footer.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "WfCover" }),
                new Run(new Text("- ") { Space = SpaceProcessingModeValues.Preserve }), new SimpleField(new Run(new Text("2"))) { Instruction = " PAGE " }, new Run(new Text(" -") { Space = SpaceProcessingModeValues.Preserve })));
            main.Document = new Document(new Body([.. Cover(wide), .. Contents(contentsTitle), .. Parts(), Section(wide, main.GetIdOfPart(footer))]));
        }

        return stream;
    }

    private static IEnumerable<OpenXmlElement> Cover(bool wide)
    {
        yield return Blank("WfCover", wide ? 2400 : 4200);
        yield return Control("計画名", "Title");
        yield return Control("調査名", "Subtitle");
        yield return Blank("WfCover", wide ? 2000 : 5200);
        yield return Control("作成日", "WfCover");
        yield return Control("事務局", "WfCover");
    }

    private static IEnumerable<OpenXmlElement> Contents(string title)
    {
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "WfTocHead" }, new PageBreakBefore()), new Run(new Text(title)));
        yield return Control(ControlName.Contents, "TOC1");
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "WfGap" }), new Run(new Break { Type = BreakValues.Page }));
    }

    private static IEnumerable<OpenXmlElement> Parts() => Enum.GetValues<Documents.DocumentPart>().Select(p => Control(ControlName.Of(p), "WfBody"));

    private static SdtBlock Control(string name, string style) => new(
        new SdtProperties(new SdtAlias { Val = name }, new Tag { Val = name }),
        new SdtContentBlock(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(name)))));

    private static Paragraph Blank(string style, int height) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }, new SpacingBetweenLines { Before = $"{height}", After = "0" }));

    private static SectionProperties Section(bool wide, string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        wide ? new PageSize { Width = LongSide, Height = ShortSide, Orient = PageOrientationValues.Landscape } : new PageSize { Width = ShortSide, Height = LongSide },
        new PageMargin { Top = (int)Margin, Bottom = (int)Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }, new TitlePage());

    private static void AddStyles(MainDocumentPart main)
    {
        var defaults = new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                BuiltInStyles.Fonts(BuiltInStyles.Serif), new FontSize { Val = "21" }, new FontSizeComplexScript { Val = "21" }, new Languages { Val = "en-US", EastAsia = "ja-JP" })),
            new ParagraphPropertiesDefault());
        var normal = new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true };
        main.AddNewPart<StyleDefinitionsPart>("wfStyles").Styles = new Styles([defaults, normal, .. BuiltInStyles.Cover()]);
    }

    /// <summary>What to take where the Yu fonts are missing: the usual Japanese fonts of Windows, Mac and Linux.</summary>
    private static void AddFonts(MainDocumentPart main) => main.AddNewPart<FontTablePart>("wfFonts").Fonts = new Fonts(
        Font(BuiltInStyles.Serif, "Yu Mincho,ＭＳ 明朝,Hiragino Mincho ProN,Noto Serif CJK JP", "02020400000000000000", FontFamilyValues.Roman),
        Font(BuiltInStyles.Sans, "Yu Gothic,ＭＳ ゴシック,Hiragino Sans,Noto Sans CJK JP", "020B0400000000000000", FontFamilyValues.Swiss));

    private static Font Font(string name, string fallbacks, string panose, FontFamilyValues family) => new(
        new AltName { Val = fallbacks }, new Panose1Number { Val = panose }, new FontCharSet { Val = "80" }, new FontFamily { Val = family }, new Pitch { Val = FontPitchValues.Variable })
    {
        Name = name,
    };
}
