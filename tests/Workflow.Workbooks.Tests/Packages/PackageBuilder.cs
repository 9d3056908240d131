using System.IO.Compression;
using System.Text;

namespace Workflow.Workbooks.Tests.Packages;

/// <summary>Builds small packages part by part, good ones by default; a test states only what it breaks.</summary>
internal sealed class PackageBuilder
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, byte[] Content)> parts = [];

    public PackageBuilder()
    {
        Set("[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Set("_rels/.rels", Rels(("rId1", "officeDocument", "xl/workbook.xml")));
        Set("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        Set("xl/_rels/workbook.xml.rels", Rels(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "/xl/styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml")));
        Set("xl/styles.xml", Styles(""));
        Set("xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>みどり野市</t></si></sst>""");
        Rows("""<row r="1"><c r="A1" t="s"><v>0</v></c></row>""");
    }

    public PackageBuilder Set(string name, string content) => Set(name, Encoding.UTF8.GetBytes(content));

    public PackageBuilder Set(string name, byte[] content)
    {
        Remove(name);
        return Add(name, content);
    }

    public PackageBuilder Add(string name, byte[] content)
    {
        parts.Add((name, content));
        return this;
    }

    public PackageBuilder Remove(string name)
    {
        parts.RemoveAll(p => p.Name == name);
        return this;
    }

    public PackageBuilder Rows(string rows, string behind = "") =>
        Set("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}" xmlns:r="{Relationships}"><sheetData>{rows}</sheetData>{behind}</worksheet>""");

    public PackageBuilder Strings(params string[] items) => Set("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(items)}</sst>""");

    /// <summary>Cell style 1, 2 … have these number formats.</summary>
    public PackageBuilder Formats(params string[] codes) =>
        Set("xl/styles.xml", Styles(string.Concat(codes.Select((c, i) => $"""<numFmt numFmtId="{200 + i}" formatCode="{System.Security.SecurityElement.Escape(c)}"/>""")), codes.Length));

    public string Text(string name) => Encoding.UTF8.GetString(parts.Find(p => p.Name == name).Content);

    public MemoryStream Build(CompressionLevel level = CompressionLevel.Optimal)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static string Rels(params (string Id, string Type, string Target)[] relationships) =>
        $"""<Relationships xmlns="{PackageRelationships}">{string.Concat(relationships.Select(r => $"""<Relationship Id="{r.Id}" Type="{Relationships}/{r.Type}" Target="{r.Target}"/>"""))}</Relationships>""";

    private static string Styles(string formats, int count = 0) =>
        $"""<styleSheet xmlns="{Main}"><numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/>{string.Concat(Enumerable.Range(0, count).Select(i => $"""<xf numFmtId="{200 + i}"/>"""))}</cellXfs></styleSheet>""";
}
