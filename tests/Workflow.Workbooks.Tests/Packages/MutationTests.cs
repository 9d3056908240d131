using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Tests.Packages;

public class MutationTests
{
    private const int Seed = 20261218;

    [Fact]
    public void File_AnyBytesChanged_NeverThrows()
    {
        var good = new PackageBuilder().Build().ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 4_000; i++)
        {
            var file = Mutate(good, random);
            var opened = WorkbookFile.TryOpen(new MemoryStream(file), out var workbook, out var fault);
            Assert.True(opened == (fault is null), $"seed {Seed}, mutation {i}");
            if (opened)
            {
                ReadThrough(workbook!);
            }
        }
    }

    /// <summary>The parts themselves are damaged and packed again, so that every fault reaches the XML.</summary>
    [Fact]
    public void Parts_AnyBytesChanged_NeverThrow()
    {
        string[] names = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"];
        var random = new Random(Seed);
        for (var i = 0; i < 4_000; i++)
        {
            var package = new PackageBuilder();
            var name = names[random.Next(names.Length)];
            package.Set(name, Mutate(Encoding.UTF8.GetBytes(package.Text(name)), random));
            var opened = WorkbookFile.TryOpen(package.Build(System.IO.Compression.CompressionLevel.NoCompression), out var workbook, out var fault);
            Assert.True(opened == (fault is null), $"seed {Seed}, mutation {i} of {name}");
            if (opened)
            {
                ReadThrough(workbook!);
            }
        }
    }

    /// <summary>The scanner is our own; XmlReader is its referee.</summary>
    [Fact]
    public void Xml_Mutated_IsJudgedAsXmlReaderJudgesIt()
    {
        const string Sample = """
            <?xml version="1.0"?><?pi x?><!-- c --><w xmlns="u:a" xmlns:r='u:b'><r:a r:id="1" b='&lt;"'>文 &amp; &#12354;<![CDATA[<&]]></r:a><e/><f x = "あ" /></w>
            """;
        var sample = Encoding.UTF8.GetBytes(Sample);
        var random = new Random(Seed);
        for (var i = 0; i < 6_000; i++)
        {
            var xml = Mutate(sample, random);
            var package = new PackageBuilder().Set("xl/extra.xml", xml).Build(System.IO.Compression.CompressionLevel.NoCompression);
            var ours = WorkbookFile.TryOpen(package, out var workbook, out _);
            workbook?.Dispose();
            Assert.True(ours == IsWellFormed(xml), $"seed {Seed}, mutation {i}: {Encoding.UTF8.GetString(xml)}");
        }
    }

    [Fact]
    public void Bytes_AnyAtAll_NeverThrow() => Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes =>
        !WorkbookFile.TryOpen(new MemoryStream([.. "PK\u0003\u0004"u8, .. bytes ?? []]), out _, out var fault) && fault.Code == "E105"));

    private static byte[] Mutate(byte[] good, Random random)
    {
        var file = good.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(file.Count);
            switch (random.Next(6))
            {
                case 0:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    file[at] = (byte)random.Next(256);
                    break;
                case 2:
                    file.RemoveRange(at, Math.Min(file.Count - at, random.Next(1, 8)));
                    break;
                case 3:
                    file.InsertRange(at, file.GetRange(at, Math.Min(file.Count - at, random.Next(1, 40))));
                    break;
                case 4:
                    file[at] = (byte)"<>&;\"'/=!?- x:]"[random.Next(15)];
                    break;
                default:
                    (file[at], file[file.Count / 2]) = (file[file.Count / 2], file[at]);
                    break;
            }

            if (file.Count == 0)
            {
                file.Add(0);
            }
        }

        return [.. file];
    }

    private static void ReadThrough(WorkbookFile workbook)
    {
        using (workbook)
        {
            foreach (var sheet in workbook.Sheets)
            {
                var rows = workbook.Read(sheet);
                _ = rows.MergedCells.Count;
                while (rows.Read())
                {
                    foreach (var cell in rows.Cells)
                    {
                        _ = rows.Answer(cell).Text.Length + (rows.Date(cell.Column)?.Year ?? 0);
                    }
                }
            }
        }
    }

    private static bool IsWellFormed(byte[] xml)
    {
        try
        {
            // XmlReader takes other encodings and a lone U+FFFD for broken UTF-8; parts are UTF-8, and broken is broken.
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(xml);
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
                // Reading to the end is the judgement.
            }

            return true;
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
