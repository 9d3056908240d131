using System.Globalization;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>An open template: fills its short controls and puts marks where long content goes. The marks are replaced while the file is written.</summary>
internal sealed class WordTemplate
{
    private const int DefaultWidth = 9638;

    private readonly MainDocumentPart main;
    private readonly string secret;
    private readonly List<TemplateSlot> slots = [];
    private readonly HashSet<string> found = [];

    public WordTemplate(MainDocumentPart main, ReadOnlySpan<byte> original)
    {
        this.main = main;

        // A mark that no text of the template can hold, and the same for the same template.
        secret = Convert.ToHexString(SHA256.HashData(original))[..24];
    }

    /// <summary>Where content goes, in the document's order.</summary>
    public IReadOnlyList<TemplateSlot> Slots => slots;

    /// <summary>The names of the controls that were there.</summary>
    public IReadOnlySet<string> Found => found;

    /// <summary>Writes texts into every control of their name, also in headers and footers.</summary>
    public void FillTexts(IReadOnlyDictionary<string, string> texts)
    {
        IEnumerable<OpenXmlElement?> roots = [main.Document, .. main.HeaderParts.Select(h => h.Header), .. main.FooterParts.Select(f => f.Footer)];
        foreach (var control in roots.OfType<OpenXmlElement>().SelectMany(r => r.Descendants<SdtElement>()).ToList())
        {
            if (NameIn(control, texts.Keys) is { } name)
            {
                found.Add(name);
                Fill(control, texts[name]);
            }
        }
    }

    /// <summary>Marks the controls that take long content. A control inside a line gives its place to a block after its paragraph.</summary>
    public void MarkBlocks(IReadOnlyCollection<string> names)
    {
        foreach (var control in main.Document.Body!.Descendants<SdtElement>().ToList())
        {
            if (NameIn(control, names) is not { } name || !found.Add(name))
            {
                continue;
            }

            var width = WidthAt(control);
            if (control is SdtBlock block)
            {
                block.SdtContentBlock = new SdtContentBlock(Mark(name, width));
            }
            else if (control.Ancestors<Paragraph>().FirstOrDefault() is { } paragraph)
            {
                control.Remove();
                paragraph.InsertAfterSelf(Mark(name, width));
            }
            else
            {
                found.Remove(name);
            }
        }
    }

    /// <summary>Puts a block that has no control at the end.</summary>
    public void MarkAtEnd(string name)
    {
        var body = main.Document.Body!;
        var mark = Mark(name, WidthOf(body.Elements<SectionProperties>().LastOrDefault()));
        if (body.Elements<SectionProperties>().LastOrDefault() is { } section)
        {
            section.InsertBeforeSelf(mark);
        }
        else
        {
            body.AppendChild(mark);
        }
    }

    /// <summary>The document's XML in pieces: text, and what stands between two texts.</summary>
    public IEnumerable<(string Xml, TemplateSlot? Slot)> Pieces()
    {
        var xml = main.Document.OuterXml;
        var at = 0;
        foreach (var slot in slots.Select(s => (Slot: s, At: xml.IndexOf(s.Mark, StringComparison.Ordinal))).OrderBy(s => s.At))
        {
            // The mark stands alone in text, run and paragraph: three tags before it and three behind it give way, whatever prefix the template uses.
            yield return (xml[at..Tag(xml, slot.At, -1, '<')], slot.Slot);
            at = Tag(xml, slot.At, 1, '>') + 1;
        }

        yield return (xml[at..], null);
    }

    /// <summary>A number from which on no bookmark or drawing of the template is named.</summary>
    public int FirstFreeMark() => 1 + main.Document.Descendants<BookmarkStart>().Select(b => int.TryParse(b.Id?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Concat(main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(d => (int)(d.Id?.Value ?? 0))).DefaultIfEmpty(0).Max();

    private static int Tag(string xml, int from, int step, char edge)
    {
        var at = from;
        for (var tags = 0; tags < 3; at += step)
        {
            tags += xml[at + step] == edge ? 1 : 0;
        }

        return at;
    }

    private Paragraph Mark(string name, int width)
    {
        var slot = new TemplateSlot(name, width, $"{secret}-{slots.Count}-");
        slots.Add(slot);
        return new Paragraph(new Run(new Text(slot.Mark)));
    }

    private static string? NameIn(SdtElement control, IEnumerable<string> names)
    {
        var properties = control.SdtProperties;
        var tag = properties?.GetFirstChild<Tag>()?.Val?.Value?.Trim();
        var alias = properties?.GetFirstChild<SdtAlias>()?.Val?.Value?.Trim();
        return names.FirstOrDefault(n => n == tag) ?? names.FirstOrDefault(n => n == alias);
    }

    /// <summary>Puts a text where the control's placeholder stood, in its format.</summary>
    private static void Fill(SdtElement control, string text)
    {
        control.SdtProperties?.RemoveAllChildren<ShowingPlaceholder>();
        control.SdtProperties?.RemoveAllChildren<DataBinding>();
        var runs = control.Descendants<Run>().ToList();
        var format = runs.FirstOrDefault()?.RunProperties?.CloneNode(deep: true) as RunProperties;
        if (format?.RunStyle?.Val?.Value is "PlaceholderText" or "a3")
        {
            format.RunStyle.Remove();
        }

        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        if (format is not null)
        {
            run.PrependChild(format);
        }

        if (runs.Count > 0)
        {
            runs[0].InsertBeforeSelf(run);
            runs.ForEach(r => r.Remove());
        }
        else if (control.Descendants<Paragraph>().FirstOrDefault() is { } paragraph)
        {
            paragraph.AppendChild(run);
        }
        else
        {
            control.GetFirstChild<SdtContentRun>()?.AppendChild(run);
        }
    }

    /// <summary>The width of the text where a control stands: that of its section, or of its table cell.</summary>
    private int WidthAt(SdtElement control)
    {
        if (control.Ancestors<TableCell>().FirstOrDefault()?.TableCellProperties?.TableCellWidth is { Type.Value: var type, Width.Value: { } cell }
            && type == TableWidthUnitValues.Dxa && int.TryParse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture, out var twips))
        {
            return Math.Max(twips - 200, 1000);
        }

        var sections = main.Document.Body!.Descendants<SectionProperties>().ToList();
        return WidthOf(sections.Find(s => s.IsAfter(control)) ?? sections.LastOrDefault());
    }

    private static int WidthOf(SectionProperties? section)
    {
        if (section?.GetFirstChild<PageSize>()?.Width?.Value is not { } page || section.GetFirstChild<PageMargin>() is not { } margin)
        {
            return DefaultWidth;
        }

        var columns = Math.Max((int)(section.GetFirstChild<Columns>()?.ColumnCount?.Value ?? 1), 1);
        return Math.Max((int)(page - (margin.Left?.Value ?? 0) - (margin.Right?.Value ?? 0)) / columns, 2000);
    }
}

/// <summary>A place for content.</summary>
/// <param name="Name">The control's name.</param>
/// <param name="Width">The width of the text there, in twentieths of a point.</param>
/// <param name="Mark">What stands there until the file is written.</param>
internal sealed record TemplateSlot(string Name, int Width, string Mark);
