using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Workflow.Core.Calendar;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Workbooks.Packages;
using Workflow.Workbooks.Reports.Documents;

namespace Workflow.Workbooks.Reports.Docx;

/// <summary>
/// The report as a Word document, in a template of the product or of the city. A template is an ordinary .docx or .dotx whose content controls are tagged 計画名, 調査名, 対象年度,
/// 提出期限, 事務局, 作成日 (texts) and 目次, 集計, 本文, 指標, 名簿, 提出状況, 経過 (content). A control that is not there is reported and its content left out, but for 本文, which
/// then stands at the end: what the sections wrote is never lost.
/// </summary>
public static class DocxReport
{
    /// <summary>Writes the document. The stream stays open.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="language">The language of the product's own words.</param>
    /// <param name="template">The city's template; null for the product's.</param>
    /// <param name="asField">Whether 目次 is Word's field, the default; else plain references, for converters that lay out pages but do not update fields.</param>
    public static DocxOutcome Write(Report report, Stream stream, Language language = Language.Japanese, byte[]? template = null, bool asField = true)
    {
        if (template is not null && TemplateCheck.FaultOf(template) is { } fault)
        {
            return new DocxOutcome(fault, []);
        }

        var texts = new ReportTexts(language);
        var published = new PublishedReport(report, texts);
        using var skeleton = BuiltInTemplate.Create(published.IsWide, texts["contents"]);
        if (template is not null)
        {
            skeleton.SetLength(0);
            skeleton.Write(template);
        }

        var composition = Compose(report, texts, published, skeleton, template is not null);
        Copy(skeleton, composition, published, stream, asField);
        return new DocxOutcome(null, template is null ? [] : composition.Missing);
    }

    /// <summary>Why a file cannot serve as a template; null when it can.</summary>
    public static TemplateFault? FaultOf(byte[] template) => TemplateCheck.FaultOf(template);

    /// <summary>The controls that a usable template lacks for this report, without writing it.</summary>
    public static IReadOnlyList<string> MissingControls(Report report, byte[] template)
    {
        var texts = new ReportTexts(Language.Japanese);
        using var skeleton = new MemoryStream();
        skeleton.Write(template);
        return Compose(report, texts, new PublishedReport(report, texts), skeleton, foreign: true).Missing;
    }

    private static Composition Compose(Report report, ReportTexts texts, PublishedReport published, MemoryStream skeleton, bool foreign)
    {
        var original = skeleton.ToArray();
        using var document = WordprocessingDocument.Open(skeleton, isEditable: true);
        if (document.DocumentType == WordprocessingDocumentType.Template)
        {
            document.ChangeDocumentType(WordprocessingDocumentType.Document);
        }

        var main = document.MainDocumentPart!;
        var styles = WordStyles.Of(main);
        var numbering = WordNumbering.AddTo(main);
        var place = new WordTemplate(main, original);
        var words = TextsOf(report, texts);
        place.FillTexts(words);
        List<string> blocks = [ControlName.Contents, .. published.Parts.Select(ControlName.Of)];
        place.MarkBlocks(blocks);
        var missing = words.Keys.Concat(blocks).Where(n => !place.Found.Contains(n)).ToList();
        if (missing.Contains(ControlName.Body) && published.Parts.Contains(DocumentPart.Body))
        {
            place.MarkAtEnd(ControlName.Body);
        }

        if (!foreign)
        {
            RemoveUnused(main, blocks);
        }

        WordCharts.AddTo(main, published.Charts, report.GeneratedAt);
        SetProperties(document, report);
        return new Composition(main.Uri.OriginalString.TrimStart('/'), styles, numbering, place.FirstFreeMark(), [.. place.Pieces()], missing);
    }

    private static Dictionary<string, string> TextsOf(Report report, ReportTexts texts)
    {
        var japanese = texts.Language == Language.Japanese;
        var made = JapanTime.DateOf(report.GeneratedAt);
        return new()
        {
            ["計画名"] = report.Survey.PlanName,
            ["調査名"] = report.Survey.Name,
            ["対象年度"] = japanese ? report.Survey.Year.LongName : report.Survey.Year.EnglishName,
            ["提出期限"] = japanese ? JapaneseDate.WithTime(report.Survey.DueAt) : $"{JapanTime.Of(report.Survey.DueAt):yyyy-MM-dd HH:mm}",
            ["事務局"] = report.Survey.Coordinator,
            ["作成日"] = japanese ? JapaneseDate.LongForm(made) : $"{made:yyyy-MM-dd}",
        };
    }

    /// <summary>Takes the places of parts that this report does not have out of the product's own template.</summary>
    private static void RemoveUnused(MainDocumentPart main, List<string> blocks)
    {
        foreach (var control in main.Document.Body!.Elements<SdtBlock>().ToList())
        {
            if (control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value is { } tag && ControlName.PartOf(tag) is not null && !blocks.Contains(tag))
            {
                control.Remove();
            }
        }
    }

    private static void SetProperties(WordprocessingDocument document, Report report)
    {
        // The package's own way gives the part a random name; the same report should give the same bytes.
        var part = document.CoreFilePropertiesPart ?? document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "wfProperties");
        using var stream = part.GetStream(FileMode.Create);
        using var pen = new XmlPen(stream, spreadsheet: false);
        var made = report.GeneratedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        pen.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "u8)
            .Raw("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"u8)
            .Text($"{report.Survey.PlanName} {report.Survey.Name}").Raw("</dc:title><dc:creator>"u8).Text(report.Survey.Coordinator)
            .Raw("</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"u8).Text(made).Raw("</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"u8).Text(made)
            .Raw("</dcterms:modified><dc:language>ja-JP</dc:language></cp:coreProperties>"u8);
    }

    /// <summary>Copies the package part by part; the document itself is written on the way, so it is never held in memory as a whole.</summary>
    private static void Copy(MemoryStream skeleton, Composition composition, PublishedReport published, Stream stream, bool asField)
    {
        skeleton.Position = 0;
        using var source = new ZipArchive(skeleton, ZipArchiveMode.Read);
        using var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var entry in source.Entries)
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var to = copy.Open();
            if (entry.FullName == composition.DocumentName)
            {
                Write(composition, published, to, asField);
            }
            else
            {
                using var from = entry.Open();
                from.CopyTo(to);
            }
        }
    }

    private static void Write(Composition composition, PublishedReport published, Stream stream, bool asField)
    {
        using var pen = new XmlPen(stream, spreadsheet: false);
        pen.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        var mark = composition.FirstMark;
        foreach (var (xml, slot) in composition.Pieces)
        {
            pen.Raw(Encoding.UTF8.GetBytes(xml));
            if (slot is null)
            {
                continue;
            }

            if (slot.Name == ControlName.Contents)
            {
                WordContents.Write(pen, published.Headings, composition.Styles, slot.Width, asField);
            }
            else
            {
                var word = new WordPen(pen, composition.Styles, composition.Numbering, slot.Width, mark);
                published.Write(ControlName.PartOf(slot.Name)!.Value, word);
                mark = word.NextMark;
            }
        }
    }

    /// <summary>A template that is ready to be written out with its content.</summary>
    private sealed record Composition(
        string DocumentName, WordStyles Styles, int Numbering, int FirstMark, IReadOnlyList<(string Xml, TemplateSlot? Slot)> Pieces, IReadOnlyList<string> Missing);
}
