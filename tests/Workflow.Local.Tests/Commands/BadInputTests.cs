using System.Text.Json;

namespace Workflow.Local.Tests.Commands;

/// <summary>Any file may be handed in: one object a file, a code, no stack trace; one bad file never stops the others.</summary>
public sealed class BadInputTests
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "flat-list", "definition.json");

    [Fact]
    public void Check_AnyFiles_OneObjectEachInOrder()
    {
        using var folder = new TemporaryFolder();
        string[] files = [folder.At("empty.xlsx"), folder.At("text.xlsx"), folder.At("zip.xlsx"), folder.At("old.xls"), folder.At("not-there.xlsx"), folder.At("picture.png")];
        File.WriteAllBytes(files[0], []);
        File.WriteAllText(files[1], "これは表計算のファイルではありません");
        File.WriteAllBytes(files[2], [0x50, 0x4b, 3, 4, .. new byte[500]]);
        File.WriteAllBytes(files[3], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[2000]]);
        File.WriteAllBytes(files[5], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. new byte[100]]);

        var run = WorkflowProgram.Run(["check", "--json", .. files]);

        Assert.Equal(1, run.Status);
        Assert.Empty(run.Error);
        var objects = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(files, objects.Select(o => o.GetProperty("file").GetString()));
        Assert.All(objects, o => Assert.Equal("rejected", o.GetProperty("status").GetString()));
        Assert.All(objects, o => Assert.Matches("^E10[1-6]$", o.GetProperty("findings")[0].GetProperty("code").GetString()));
    }

    [Fact]
    public void Check_PipeNobodyWritesTo_IsAnsweredAtOnce()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        Assert.Equal(0, WorkflowProgram.RunProgram("mkfifo", folder.At("pipe.xlsx")).Status);
        File.CreateSymbolicLink(folder.At("link.xlsx"), folder.At("pipe.xlsx"));

        var run = WorkflowProgram.Run("check", "--json", folder.At("pipe.xlsx"), folder.At("link.xlsx"));

        Assert.Equal(1, run.Status);
        Assert.All(run.Lines, l => Assert.Equal("E101", JsonDocument.Parse(l).RootElement.GetProperty("findings")[0].GetProperty("code").GetString()));
        Assert.Equal(2, run.Lines.Count);
    }

    [Theory]
    [InlineData("split", "nothing.xlsx", "-o", "x")]
    [InlineData("split")]
    [InlineData("no-such-command")]
    [InlineData("check", "nothing.xlsx")]
    [InlineData("consolidate", "nothing.xlsx", "nowhere", "-o", "x")]
    [InlineData("define", "import", "nothing.json", "-o", "x.xlsx")]
    [InlineData("demo", "--sample", "nowhere")]
    [InlineData("check", "")]
    [InlineData("split", "nothing.xlsx", "-o", "")]
    [InlineData("check", "nothing.xlsx", "--lang", "fr")]
    public void Command_CannotBeDone_Status2OneLineNoTrace(params string[] arguments)
    {
        var run = WorkflowProgram.Run(arguments);
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("workflow: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("「no-such-command」は使えません", "no-such-command")]
    [InlineData("FILE がありません", "check")]
    [InlineData("--out / -o がありません", "split", "book.xlsx")]
    [InlineData("「--nonsense」は使えません", "split", "book.xlsx", "-o", "x", "--nonsense")]
    [InlineData("--issue の値を確かめてください", "split", "book.xlsx", "-o", "x", "--issue", "two")]
    [InlineData("export, import", "define")]
    public void Usage_Wrong_SaysWhatInJapanese(string expected, params string[] arguments)
    {
        var run = WorkflowProgram.Run(arguments);
        Assert.Equal(2, run.Status);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("check", "--help")]
    public void Help_Always_Status0(params string[] arguments) => Assert.Equal(0, WorkflowProgram.Run(arguments).Status);

    [Fact]
    public void Consolidate_BadFilesAmongGood_ReportsBoth()
    {
        using var folder = new TemporaryFolder();
        var split = JsonDocument.Parse(WorkflowProgram.Run("split", Sample, "-o", folder.At("books"), "--json").Output).RootElement.GetProperty("files").EnumerateArray().ToList();
        File.WriteAllText(split[0].GetProperty("file").GetString()!, "damaged");
        File.Copy(split[1].GetProperty("file").GetString()!, folder.At("books", "copy.xlsx"));

        var run = WorkflowProgram.Run("consolidate", Sample, folder.At("books"), "-o", folder.At("report"), "--json");

        Assert.Equal(1, run.Status);
        var result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(split[0].GetProperty("section").GetString(), Assert.Single(result.GetProperty("sections").GetProperty("missing").EnumerateArray()).GetString());
        Assert.Equal("E101", Assert.Single(result.GetProperty("rejected").EnumerateArray()).GetProperty("code").GetString());
        Assert.Single(result.GetProperty("superseded").EnumerateArray());
        Assert.All(result.GetProperty("files").EnumerateArray(), f => Assert.True(File.Exists(f.GetString())));
        Assert.Empty(Directory.GetFiles(folder.At("report"), "*.tmp"));
    }

    [Fact]
    public async Task Split_FourAtOnceIntoOneFolder_AllWholeAndNothingLeftOver()
    {
        using var folder = new TemporaryFolder();
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WorkflowProgram.Run("split", Sample, "-o", folder.At("books")))));

        Assert.All(runs, r => Assert.Equal((0, ""), (r.Status, r.Error)));
        var books = Directory.GetFiles(folder.At("books"));
        Assert.All(books, b => Assert.EndsWith(".xlsx", b, StringComparison.Ordinal));
        Assert.DoesNotContain(WorkflowProgram.Run(["check", "--json", .. books]).Lines, l => l.Contains("\"rejected\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Consolidate_WorkbooksBehindLinks_AreReadOnce()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        Assert.Equal(0, WorkflowProgram.Run("split", Sample, "-o", folder.At("books")).Status);
        Directory.CreateDirectory(folder.At("in", "inner"));
        var books = Directory.GetFiles(folder.At("books")).Order(StringComparer.Ordinal).ToList();
        File.Move(books[0], folder.At("elsewhere.xlsx"));
        File.CreateSymbolicLink(folder.At("in", "one.xlsx"), folder.At("elsewhere.xlsx"));
        Directory.CreateSymbolicLink(folder.At("in", "rest"), folder.At("books"));
        Directory.CreateSymbolicLink(folder.At("in", "loop"), ".");
        Directory.CreateSymbolicLink(folder.At("in", "inner", "up"), "..");
        Directory.CreateSymbolicLink(folder.At("books", "back"), folder.At("in"));

        var run = WorkflowProgram.Run("consolidate", Sample, folder.At("in"), "-o", folder.At("in", "report") + "/", "--json");

        Assert.Equal(0, run.Status);
        var result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(books.Count, result.GetProperty("sections").GetProperty("consolidated").GetInt32());
        Assert.Empty(result.GetProperty("superseded").EnumerateArray());
        Assert.Equal(0, WorkflowProgram.Run("consolidate", Sample, folder.At("in"), "-o", folder.At("in", "report") + "/").Status);
        Directory.Delete(folder.At("in", "report"), recursive: true);
        Assert.Equal(0, WorkflowProgram.Run("consolidate", Sample, folder.At("in"), "-o", folder.At("in") + "/").Status);
        Assert.Equal(0, WorkflowProgram.Run("consolidate", Sample, folder.At("in"), "-o", folder.At("in") + "/").Status);
    }

    [Theory]
    [InlineData(">&-")]
    [InlineData(">/dev/full")]
    public void Output_CannotBeWritten_Status2OneLineNoTrace(string redirection)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var run = WorkflowProgram.RunProgram("bash", "-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "workflow.dll")}' --help {redirection}");

        Assert.Equal(2, run.Status);
        Assert.StartsWith("workflow: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Define_ToADevice_WritesIntoIt()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var run = WorkflowProgram.RunProgram("bash", "-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "workflow.dll")}' define export '{Sample}' -o /dev/stderr");

        Assert.Equal(0, run.Status);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(run.Error).RootElement.ValueKind);
    }

    [Fact]
    public void Split_UnknownColumnAndJson_SaysSoBesideTheOutput()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, WorkflowProgram.Run("define", "import", Sample, "-o", folder.At("book.xlsx")).Status);
        using (var book = System.IO.Compression.ZipFile.Open(folder.At("book.xlsx"), System.IO.Compression.ZipArchiveMode.Update))
        {
            var changed = 0;
            foreach (var part in book.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            {
                using var stream = part.Open();
                var text = new StreamReader(stream).ReadToEnd();
                if (!text.Contains(">前身コード<", StringComparison.Ordinal))
                {
                    continue;
                }

                changed++;
                stream.SetLength(0);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text.Replace(">前身コード<", ">謎の列<", StringComparison.Ordinal)));
            }

            Assert.Equal(1, changed);
        }

        var run = WorkflowProgram.Run("split", folder.At("book.xlsx"), "-o", folder.At("books"), "--json");

        Assert.Equal(0, run.Status);
        Assert.NotEmpty(JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray());
        Assert.Contains("謎の列", run.Error, StringComparison.Ordinal);
    }
}
