using System.Diagnostics;
using Workflow.Testing;

namespace EndToEnd.Dashboard;

/// <summary>A downloaded report, opened by Python's own readers (openpyxl for the workbook): nothing of this program takes part. Without Python the files are checked for their kind alone.</summary>
internal static class DownloadedReport
{
    private const string Script = """
        import csv, html.parser, json, sys, xml.dom.minidom, zipfile
        files, wanted = json.loads(sys.argv[1]), sys.argv[2:]
        import openpyxl
        book = openpyxl.load_workbook(files["xlsx"])
        texts = {"xlsx": " ".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None)}
        with zipfile.ZipFile(files["docx"]) as package:
            assert package.testzip() is None
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    xml.dom.minidom.parseString(package.read(name))
            document = xml.dom.minidom.parseString(package.read("word/document.xml"))
            texts["docx"] = " ".join("".join(t.firstChild.data for t in p.getElementsByTagName("w:t") if t.firstChild) for p in document.getElementsByTagName("w:p"))
        raw = open(files["csv"], "rb").read()
        assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\r\n") > 0
        rows = list(csv.reader(open(files["csv"], encoding="utf-8-sig", newline="")))
        assert len({len(r) for r in rows}) == 1, {len(r) for r in rows}
        texts["csv"] = " ".join(c for r in rows for c in r)
        class Reader(html.parser.HTMLParser):
            seen = ""
            def handle_data(self, data): self.seen += data
        reader = Reader(); reader.feed(open(files["html"], encoding="utf-8").read()); texts["html"] = reader.seen
        texts["json"] = json.dumps(json.load(open(files["json"], encoding="utf-8-sig")), ensure_ascii=False)
        print("\n".join(f"{kind}: {text}" for kind in texts for text in wanted if text not in texts[kind]))
        """;

    /// <summary>Opens every file and looks for texts that must stand in each.</summary>
    public static async Task OpenAsync(IReadOnlyDictionary<string, string> files, params string[] texts)
    {
        Assert.All(["xlsx", "docx"], kind => Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(files[kind])[..2]));
        if (InstalledPrograms.Find(InstalledPrograms.Openpyxl) is not { } python)
        {
            return;
        }

        using var process = Process.Start(new ProcessStartInfo(python, ["-c", Script, System.Text.Json.JsonSerializer.Serialize(files), .. texts])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["PYTHONIOENCODING"] = "utf-8" },
        })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said[1]);
        Assert.Equal("", said[0].Trim());
    }
}
