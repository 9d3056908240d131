using System.Text.Json;
using Workflow.Testing;

namespace Workflow.Local.Tests.Commands;

/// <summary>The whole year through Graph on the local tenant, the plan of what is left, and next year's survey made of what it published.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task Demo_FlatList_TellsEveryKindOfEventAndLeavesTheFiles()
    {
        using var folder = new TemporaryFolder();
        var run = WorkflowProgram.Run("demo", "--sample", "flat-list", "--out", folder.At("year"), "--json", "--graph-trace", folder.At("trace.jsonl"));
        Assert.True(run.Status == 0, run.Error);
        var year = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(8, year.GetProperty("sections").GetInt32());
        var kinds = year.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("kind").GetString()!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["closed", "consolidated", "issued", "published", "reminded", "returned", "saved", "submitted"], kinds);
        Assert.All(year.GetProperty("reports").EnumerateArray(), f => Assert.True(File.Exists(f.GetString())));
        Assert.True(year.GetProperty("notices").GetInt32() >= 8 * 2);
        Assert.Equal(28, year.GetProperty("ratings").EnumerateObject().Sum(r => r.Value.GetInt32()));
        if (GraphMetadata.Lack is null)
        {
            var findings = await GraphMetadata.FindingsAsync(folder.At("trace.jsonl"));
            Assert.True(findings.Length == 0, findings);
        }

        Assert.DoesNotContain("Authorization", File.ReadAllText(folder.At("trace.jsonl")), StringComparison.OrdinalIgnoreCase);

        var plan = WorkflowProgram.Run("plan", "--data", folder.At("year"), "--json");
        Assert.True(plan.Status == 0, plan.Error);
        Assert.Equal("mimamori-r7", JsonDocument.Parse(plan.Output).RootElement.GetProperty("survey").GetString());
        Assert.Equal(plan.Output.Length, WorkflowProgram.Run("plan", "--data", folder.At("year"), "--json").Output.Length);

        var definition = Assert.Single(Directory.GetFiles(folder.At("year"), "mimamori-r7.xlsx", SearchOption.AllDirectories));
        var report = year.GetProperty("reports").EnumerateArray().Select(f => f.GetString()!).Single(f => f.EndsWith(".json", StringComparison.Ordinal));
        var next = WorkflowProgram.Run("rollover", definition, report, "--year", "R8", "-o", folder.At("next.xlsx"), "--json");
        Assert.True(next.Status == 0, next.Error);
        Assert.Equal("mimamori-r8", JsonDocument.Parse(next.Output).RootElement.GetProperty("survey").GetString());
        Assert.Equal(28, JsonDocument.Parse(next.Output).RootElement.GetProperty("prior").GetInt32());
    }

    [Fact]
    public void Demo_FolderOfSomebodyElse_IsNotTouched()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("mine.txt"), "大切なメモ");
        Assert.Equal(2, WorkflowProgram.Run("demo", "--out", folder.Path).Status);
        Assert.Equal("大切なメモ", File.ReadAllText(folder.At("mine.txt")));
    }
}
