using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Workflow.Local.Tenant;

/// <summary>
/// Does to an uploaded Office file what SharePoint does (R18): writes the library's content type into its custom properties. Size and hash change,
/// the document does not. A file that is none of Office's, or odd in any way, stays as it is.
/// </summary>
internal static class OfficeRewriting
{
    private const string Part = "docProps/custom.xml";
    private const string PropertyName = "ContentTypeId";
    private const long LargestPart = 1_000_000;
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The file as the library keeps it.</summary>
    public static ReadOnlyMemory<byte> Promote(ReadOnlyMemory<byte> file)
    {
        if (file.Length < 4 || !file.Span[..4].SequenceEqual("PK\x03\x04"u8))
            return file;

        try
        {
            using var stream = new MemoryStream(file.Length + 1_024);
            stream.Write(file.Span);
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            {
                if (!TryPromote(zip))
                    return file;
            }

            return stream.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return file;
        }
    }

    private static bool TryPromote(ZipArchive zip)
    {
        if (Read(zip, "[Content_Types].xml") is not { Root: { } types } typesDocument || Read(zip, "_rels/.rels") is not { Root: { } relations } relationsDocument)
            return false;

        var existing = zip.GetEntry(Part);
        var properties = existing is null ? new XDocument(new XElement(Properties + "Properties")) : Read(zip, Part);
        if (properties?.Root is not { } root || root.Elements().Any(p => (string?)p.Attribute("name") == PropertyName))
            return false;

        var next = root.Elements().Select(p => (int?)p.Attribute("pid") ?? 1).DefaultIfEmpty(1).Max() + 1;
        root.Add(new XElement(
            Properties + "property",
            new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
            new XAttribute("pid", next),
            new XAttribute("name", PropertyName),
            new XElement(XNamespace.Get("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes") + "lpwstr", "0x0101")));
        if (existing is null)
        {
            types.Add(new XElement(
                Types + "Override", new XAttribute("PartName", "/" + Part), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.custom-properties+xml")));
            relations.Add(new XElement(
                Relations + "Relationship",
                new XAttribute("Id", "rIdSharePointProperties"),
                new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"),
                new XAttribute("Target", Part)));
            Write(zip, "[Content_Types].xml", typesDocument);
            Write(zip, "_rels/.rels", relationsDocument);
        }

        Write(zip, Part, properties);
        return true;
    }

    private static XDocument? Read(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { Length: > 0 and < LargestPart } entry)
            return null;

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestPart, XmlResolver = null });
        return XDocument.Load(reader);
    }

    private static void Write(ZipArchive zip, string name, XDocument document)
    {
        zip.GetEntry(name)?.Delete();
        // The epoch of ZIP, as Office writes it: the same input gives the same file.
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        document.Save(stream, SaveOptions.DisableFormatting);
    }
}
