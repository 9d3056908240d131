using System.IO.Compression;
using System.Text;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Tests.Packages;

public class HostileFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("番号,事業名\r\n1,見守り")]
    [InlineData("\u0089PNG\r\n")]
    [InlineData("PK")]
    [InlineData("%PDF-1.7")]
    public void File_OfAnotherKind_IsE101(string content) => Refused("E101", new MemoryStream(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void File_OldBinaryWorkbook_IsE101() => Refused("E101", Compound("Workbook"));

    [Fact]
    public void File_Encrypted_IsE102() => Refused("E102", Compound("EncryptedPackage"));

    [Fact]
    public void Package_WordDocument_IsE101()
    {
        var package = new PackageBuilder();
        package.Set("[Content_Types].xml", package.Text("[Content_Types].xml").Replace("spreadsheetml.sheet.main", "wordprocessingml.document.main"));
        Refused("E101", package.Build());
    }

    [Fact]
    public void Package_WordDocumentWithChart_IsE101()
    {
        var package = new PackageBuilder();
        package.Set("[Content_Types].xml", package.Text("[Content_Types].xml").Replace("spreadsheetml.sheet.main", "wordprocessingml.document.main"));
        Refused("E101", package.Set("word/embeddings/book1.xlsx", "PK").Build());
    }

    [Fact]
    public void Package_PlainZip_IsE101() =>
        Refused("E101", new PackageBuilder().Remove("[Content_Types].xml").Remove("xl/workbook.xml").Build());

    [Fact]
    public void Package_MacroEnabled_IsE103()
    {
        var package = new PackageBuilder();
        package.Set("[Content_Types].xml", package.Text("[Content_Types].xml").Replace("openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"));
        Refused("E103", package.Build());
    }

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("xl/activeX/activeX1.xml")]
    [InlineData("xl/embeddings/oleObject1.bin")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    public void Part_Active_IsE103(string name) => Refused("E103", new PackageBuilder().Set(name, "<a/>").Build());

    [Theory]
    [InlineData("oleObject")]
    [InlineData("control")]
    [InlineData("package")]
    public void Relationship_Active_IsE103(string type) => Refused("E103", new PackageBuilder()
        .Set("xl/worksheets/_rels/sheet1.xml.rels", PackageBuilder.Rels(("rId1", type, "../styles.xml"))).Build());

    [Theory]
    [InlineData("""<row r="1"><c r="A1"><f>cmd|'/C calc'!A0</f><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><f>"a"&amp;cmd&#124;'/C calc'!A0</f><v>1</v></c></row>""")]
    public void Formula_CallingAProgram_IsE103(string row) => Refused("E103", new PackageBuilder().Rows(row).Build());

    [Fact]
    public void Formula_WithABarInQuotes_IsFine() =>
        Accepted(new PackageBuilder().Rows("""<row r="1"><c r="A1" t="str"><f>"a|b"&amp;B1</f><v>a|b</v></c></row>""").Build());

    [Fact]
    public void ExternalLink_Dde_IsE103() =>
        Refused("E103", new PackageBuilder().Set("xl/externalLinks/externalLink1.xml", """<externalLink><ddeLink ddeService="cmd"/></externalLink>""").Build());

    [Fact]
    public void File_Over50Megabytes_IsE104() => Refused("E104", new MemoryStream(new byte[PackageLimits.FileBytes + 1]));

    [Fact]
    public void Part_TooCompressible_IsE104() => Refused("E104", new PackageBuilder().Set("xl/media/a.bin", new byte[2_000_000]).Build());

    [Fact]
    public void Part_TooCompressibleUnderALyingHeader_IsE104()
    {
        var file = new PackageBuilder().Set("xl/media/a.bin", new byte[30_000_000]).Build().ToArray();
        PatchDirectory(file, "xl/media/a.bin", offset: 24, value: 100);
        Refused("E104", new MemoryStream(file));
    }

    [Fact]
    public void Parts_TooMany_IsE104()
    {
        var package = new PackageBuilder();
        for (var i = 0; i < PackageLimits.Parts; i++)
        {
            package.Add($"xl/media/{i}.bin", [1]);
        }

        Refused("E104", package.Build(CompressionLevel.NoCompression));
    }

    [Fact]
    public void Cells_TooMany_IsE104()
    {
        var row = "<row>" + string.Concat(Enumerable.Repeat("<c/>", 1_000)) + "</row>";
        var rows = string.Concat(Enumerable.Repeat(row, 2_001));

        // Stored, not deflated: so the ratio limit has no say.
        Refused("E104", new PackageBuilder().Rows(rows).Build(CompressionLevel.NoCompression));
    }

    [Theory]
    [InlineData(32_767, true)]
    [InlineData(32_768, false)]
    public void Cell_AtTheLengthLimit_IsJudgedByCharacters(int length, bool accepted)
    {
        var text = new string('あ', length - 1) + "&lt;";
        foreach (var package in (PackageBuilder[])[
            new PackageBuilder().Strings($"<si><r><t>{text[..9]}</t></r><r><t>{text[9..]}</t></r></si>"),
            new PackageBuilder().Rows($"""<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>"""),
            new PackageBuilder().Rows($"""<row r="1"><c r="A1" t="str"><f>B1</f><v>{text}</v></c></row>""")])
        {
            if (accepted)
            {
                Accepted(package.Build());
            }
            else
            {
                Refused("E104", package.Build());
            }
        }
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(257, false)]
    public void Xml_AtTheDepthLimit_IsJudged(int depth, bool accepted)
    {
        var package = new PackageBuilder().Set("xl/deep.xml", string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)));
        if (accepted)
        {
            Accepted(package.Build());
        }
        else
        {
            Refused("E104", package.Build());
        }
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    public void Part_Missing_IsE105(string name) => Refused("E105", new PackageBuilder().Remove(name).Build());

    [Theory]
    [InlineData("xl/styles.xml")]
    [InlineData("XL/Styles.xml")]
    public void Part_Doubled_IsE105(string name) => Refused("E105", new PackageBuilder().Add(name, "<a/>"u8.ToArray()).Build());

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("xl/../../evil.xml")]
    [InlineData("/xl/evil.xml")]
    [InlineData("xl\\evil.xml")]
    [InlineData("C:/evil.xml")]
    [InlineData("xl//evil.xml")]
    public void Part_BadlyNamed_IsE105(string name) => Refused("E105", new PackageBuilder().Set(name, "<a/>").Build());

    [Fact]
    public void Relationship_LeavingThePackage_IsE105() => Refused("E105", new PackageBuilder()
        .Set("xl/worksheets/_rels/sheet1.xml.rels", PackageBuilder.Rels(("rId1", "image", "../../../../etc/passwd"))).Build());

    [Theory]
    [InlineData("<worksheet><sheetData></worksheet>")]
    [InlineData("<worksheet/><worksheet/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><worksheet>&x;</worksheet>")]
    [InlineData("<worksheet>&undefined;</worksheet>")]
    [InlineData("<worksheet a=\"1\" a=\"2\"/>")]
    [InlineData("<x:worksheet/>")]
    [InlineData("<worksheet>\u0001</worksheet>")]
    [InlineData("<worksheet>&#0;</worksheet>")]
    [InlineData("<worksheet>]]></worksheet>")]
    [InlineData("")]
    public void Xml_Malformed_IsE105(string xml) => Refused("E105", new PackageBuilder().Set("xl/worksheets/sheet1.xml", xml).Build());

    [Fact]
    public void Checksum_Differing_IsE105()
    {
        foreach (var level in (CompressionLevel[])[CompressionLevel.Optimal, CompressionLevel.NoCompression])
        {
            var file = new PackageBuilder().Set("xl/media/a.bin", [1, 2, 3]).Build(level).ToArray();
            PatchDirectory(file, "xl/media/a.bin", offset: 16, value: 0x12345678);
            Refused("E105", new MemoryStream(file));
        }
    }

    [Fact]
    public void Entries_Overlapping_IsE105()
    {
        var file = new PackageBuilder().Build().ToArray();
        PatchDirectory(file, "xl/styles.xml", offset: 42, value: 0);
        Refused("E105", new MemoryStream(file));
    }

    [Fact]
    public void File_CutShort_IsE105()
    {
        var file = new PackageBuilder().Build().ToArray();
        for (var length = 4; length < file.Length; length++)
        {
            Refused("E105", new MemoryStream(file[..length]));
        }
    }

    [Fact]
    public void File_NotThere_IsRefusedWithoutAnException() =>
        Assert.False(WorkbookFile.TryOpen(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "none.xlsx"), out _, out _));

    /// <summary>Writes a number into a part's entry of the central directory.</summary>
    private static void PatchDirectory(byte[] file, string name, int offset, uint value)
    {
        var at = file.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(name)) - 46 + offset;
        BitConverter.GetBytes(value).CopyTo(file, at);
    }

    private static MemoryStream Compound(string stream)
    {
        var file = new byte[4096];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 1024);
        return new MemoryStream(file);
    }

    private static void Refused(string code, Stream file)
    {
        Assert.False(WorkbookFile.TryOpen(file, out _, out var fault));
        Assert.Equal(code, fault.Code);
    }

    private static void Accepted(Stream file)
    {
        Assert.True(WorkbookFile.TryOpen(file, out var opened, out var fault), fault?.Code + string.Join('|', fault?.Arguments ?? []));
        opened.Dispose();
    }
}
