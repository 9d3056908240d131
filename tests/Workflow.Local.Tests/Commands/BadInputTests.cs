using System.Text.Json;

namespace Workflow.Local.Tests.Commands;

/// <summary>Any file may be handed in: one object a file, a code, no stack trace; one bad file never stops the others.</summary>
public sealed class BadInputTests
{
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
        var definition = Path.Combine(AppContext.BaseDirectory, "samples", "flat-list", "definition.json");
        var split = JsonDocument.Parse(WorkflowProgram.Run("split", definition, "-o", folder.At("books"), "--json").Output).RootElement.GetProperty("files").EnumerateArray().ToList();
        File.WriteAllText(split[0].GetProperty("file").GetString()!, "damaged");
        File.Copy(split[1].GetProperty("file").GetString()!, folder.At("books", "copy.xlsx"));

        var run = WorkflowProgram.Run("consolidate", definition, folder.At("books"), "-o", folder.At("report"), "--json");

        Assert.Equal(1, run.Status);
        var result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(split[0].GetProperty("section").GetString(), Assert.Single(result.GetProperty("sections").GetProperty("missing").EnumerateArray()).GetString());
        Assert.Equal("E101", Assert.Single(result.GetProperty("rejected").EnumerateArray()).GetProperty("code").GetString());
        Assert.Single(result.GetProperty("superseded").EnumerateArray());
        Assert.All(result.GetProperty("files").EnumerateArray(), f => Assert.True(File.Exists(f.GetString())));
        Assert.Empty(Directory.GetFiles(folder.At("report"), "*.tmp"));
    }
}
