using System.Text.Json;

namespace Workflow.Local.Tests.Commands;

/// <summary><c>init</c> and <c>rollover</c> as a coordinator runs them: every file one makes serves the next command.</summary>
public sealed class NextYearTests
{
    [Fact]
    public void Year_FromSampleToRolloverAndBackThroughInit_EveryFileServesTheNextCommand()
    {
        using var folder = new TemporaryFolder();
        var book = Consolidated(folder, "headings");
        var report = folder.At("report", "kankyo-r7");

        foreach (var result in new[] { report + ".json", report + ".xlsx" })
        {
            var rolled = WorkflowProgram.Run("rollover", book, result, "--year", "R8", "-o", folder.At("next.xlsx"), "--json");
            Assert.True(rolled.Status == 0, rolled.Error);
            var said = JsonDocument.Parse(rolled.Output).RootElement;
            Assert.Equal(("kankyo-r8", "R8"), (said.GetProperty("survey").GetString(), said.GetProperty("year").GetString()));
            Assert.Equal(0, WorkflowProgram.Run("split", folder.At("next.xlsx"), "-o", folder.At("next")).Status);
        }

        var made = WorkflowProgram.Run("init", report + ".xlsx", "-o", folder.At("init.xlsx"), "--json");
        Assert.True(made.Status == 0, made.Error);
        Assert.Equal(31, JsonDocument.Parse(made.Output).RootElement.GetProperty("items").GetInt32());
        Assert.Equal(0, WorkflowProgram.Run("split", folder.At("init.xlsx"), "-o", folder.At("init")).Status);

        var moved = WorkflowProgram.Run("init", report + ".xlsx", "-o", folder.At("moved.json"), "--year", "R8");
        Assert.True(moved.Status == 0, moved.Error);
        Assert.Contains("実施状況（令和8年度）", File.ReadAllText(folder.At("moved.json")));
    }

    [Fact]
    public void Refusals_SayWhyInOneLineAndWriteNothing()
    {
        using var folder = new TemporaryFolder();
        var book = Consolidated(folder, "flat-list");
        var report = folder.At("report", "mimamori-r7.json");
        File.WriteAllText(folder.At("memo.txt"), "会議の記録です。\n次回は来月です。\n");
        File.WriteAllBytes(folder.At("broken.xlsx"), [80, 75, 3, 4, 0, 0]);
        string[][] wrong =
        [
            ["rollover", book, report, "--year", "R7", "-o", folder.At("no.xlsx")],
            ["rollover", book, report, "--year", "いつか", "-o", folder.At("no.xlsx")],
            ["rollover", book, folder.At("none.json"), "--year", "R8", "-o", folder.At("no.xlsx")],
            ["rollover", book, folder.At("broken.xlsx"), "--year", "R8", "-o", folder.At("no.xlsx")],
            ["rollover", book, report, "--year", "R8", "-o", book],
            ["init", folder.At("none.xlsx"), "-o", folder.At("no.xlsx")],
            ["init", folder.At("memo.txt"), "-o", folder.At("no.xlsx")],
            ["init", folder.At("broken.xlsx"), "-o", folder.At("no.xlsx")],
        ];

        foreach (var arguments in wrong)
        {
            var run = WorkflowProgram.Run(arguments);
            Assert.Equal((2, ""), (run.Status, run.Output));
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.False(File.Exists(folder.At("no.xlsx")), string.Join(' ', arguments));
        }
    }

    private static string Consolidated(TemporaryFolder folder, string sample)
    {
        var book = folder.At("definition.xlsx");
        Assert.Equal(0, WorkflowProgram.Run("define", "import", Path.Combine(AppContext.BaseDirectory, "samples", sample, "definition.json"), "-o", book).Status);
        Assert.Equal(0, WorkflowProgram.Run("split", book, "-o", folder.At("books")).Status);
        Assert.Equal(0, WorkflowProgram.Run("consolidate", book, folder.At("books"), "-o", folder.At("report"), "--format", "xlsx,csv,json").Status);
        return book;
    }
}
