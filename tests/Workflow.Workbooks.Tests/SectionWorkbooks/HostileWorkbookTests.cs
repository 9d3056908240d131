using System.IO.Compression;
using System.Text;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Workbooks.Tests.SectionWorkbooks;

public class HostileWorkbookTests
{
    private const int Seed = 20261218;

    /// <summary>Parts of a good workbook are damaged and packed again; whatever comes out is refused or read, never thrown at.</summary>
    [Fact]
    public void Workbook_PartsDamaged_IsRefusedOrRead()
    {
        var parts = Unpack(SectionWorkbookTests.Write(SampleQuestionnaire.Make()));
        var random = new Random(Seed);
        for (var i = 0; i < 600; i++)
        {
            var damaged = parts.ToDictionary(p => p.Key, p => (byte[])p.Value.Clone());
            var part = damaged[damaged.Keys.ElementAt(random.Next(damaged.Count))];
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                // Printable bytes, so that most mutations stay well-formed and reach the reader.
                part[random.Next(part.Length)] = (byte)random.Next(' ', '~');
            }

            var reading = SectionWorkbook.Read(Pack(damaged));
            Assert.True((reading.Answers is null) == (reading.Findings.Count > 0), $"seed {Seed}, mutation {i}");
            _ = reading.Embedded?.Rows.Count;
        }
    }

    [Theory]
    [InlineData("\"fields\":[", "\"fields\":[null,")]
    [InlineData("\"planName\":", "\"planNome\":")]
    [InlineData("\"kind\":\"Heading\"", "\"kind\":\"Danger\"")]
    public void Questionnaire_TamperedWith_IsNotTaken(string good, string bad)
    {
        var parts = Unpack(SectionWorkbookTests.Write(SampleQuestionnaire.Make()));
        var meta = Encoding.UTF8.GetString(parts["xl/worksheets/sheet4.xml"]);
        parts["xl/worksheets/sheet4.xml"] = Encoding.UTF8.GetBytes(meta.Replace(good.Replace("\"", "&quot;"), bad.Replace("\"", "&quot;")));

        var reading = SectionWorkbook.Read(Pack(parts));

        Assert.NotNull(reading.Answers);
        Assert.Null(reading.Embedded);
    }

    [Fact]
    public void Workbook_WithoutIdentity_IsE106()
    {
        var parts = Unpack(SectionWorkbookTests.Write(SampleQuestionnaire.Make()));
        parts["xl/worksheets/sheet4.xml"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(parts["xl/worksheets/sheet4.xml"]).Replace("survey id", "something"));

        Assert.Equal("E106", SectionWorkbook.Read(Pack(parts)).Findings.Single().Code);
    }

    private static Dictionary<string, byte[]> Unpack(MemoryStream file)
    {
        using var zip = new ZipArchive(file);
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = new MemoryStream();
            using var stream = e.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    private static MemoryStream Pack(Dictionary<string, byte[]> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(content);
            }
        }

        file.Position = 0;
        return file;
    }
}
