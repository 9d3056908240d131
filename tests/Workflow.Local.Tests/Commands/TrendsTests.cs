using System.Text.Json;
using System.Text.Json.Nodes;
using Workflow.Local.Tests.House;

namespace Workflow.Local.Tests.Commands;

/// <summary><c>trends</c> on real reports: a year that was consolidated here, read back in every form, beside the next.</summary>
public sealed class TrendsTests
{
    [Fact]
    public void Years_OfAnyForm_SayTheSame()
    {
        using var folder = new TemporaryFolder();
        var finished = Finished("flat-list/finished/mimamori-r7");
        var next = NextYear(folder, finished + ".csv");

        var said = new[] { ".xlsx", ".csv" }.Select(ending => Json("trends", next, finished + ending)).ToList();

        Assert.Equal(["R7", "R8"], said[0].GetProperty("years").EnumerateArray().Select(y => y.GetProperty("name").GetString()));
        Assert.Equal(said[0].GetProperty("projects").GetRawText(), said[1].GetProperty("projects").GetRawText());
        var changes = said[0].GetProperty("projects").EnumerateArray().Select(p => p.GetProperty("changes")[1].GetString()!).CountBy(c => c).ToDictionary();
        Assert.Equal(1, changes["down"]);
        Assert.Equal(1, said[0].GetProperty("projects").EnumerateArray().Count(p => p.GetProperty("last").GetInt32() == 2025));
    }

    [Fact]
    public void Files_GoWhereTheyAreAskedFor_AndAreTold()
    {
        using var folder = new TemporaryFolder();
        var finished = Finished("flat-list/finished/mimamori-r7.xlsx");
        var next = NextYear(folder, Finished("flat-list/finished/mimamori-r7.csv"));

        var all = WorkflowProgram.Run("trends", finished, next, "-o", folder.At("out"), "--format", "xlsx,html,json", "--lang", "en");
        var one = WorkflowProgram.Run("trends", finished, next, "-o", folder.At("推移.xlsx"));

        Assert.True(all.Status == 0 && one.Status == 0, all.Error + one.Error);
        Assert.Contains("R7→R8: better 0, same", all.Output, StringComparison.Ordinal);
        Assert.Equal(["trends-r7-r8.html", "trends-r7-r8.json", "trends-r7-r8.xlsx"], Directory.GetFiles(folder.At("out")).Select(Path.GetFileName).Order());
        Assert.Contains("推移.xlsx", one.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("推移.xlsx")));
    }

    [Fact]
    public void LatenessOfTheLedger_IsTold_AndOfFilesAlone_IsUnknown()
    {
        using var folder = new TemporaryFolder();
        var book = folder.At("definition.xlsx");
        Assert.Equal(0, WorkflowProgram.Run("define", "import", Repository.At("samples", "flat-list/definition.json"), "-o", book).Status);
        Assert.Equal(0, WorkflowProgram.Run("split", book, "-o", folder.At("books")).Status);
        File.Delete(Directory.GetFiles(folder.At("books")).Order().First());
        Assert.Equal(1, WorkflowProgram.Run("consolidate", book, folder.At("books"), "-o", folder.At("report"), "--format", "json").Status);
        var report = folder.At("report", "mimamori-r7.json");

        var ledger = JsonNode.Parse(File.ReadAllText(report))!;
        ledger["survey"]!["year"] = 2026;
        foreach (var section in ledger["sections"]!.AsArray().Where(s => (string)s!["state"]! == "consolidated"))
        {
            section!["version"] = "3";
        }

        var late = ledger["sections"]!.AsArray().Last(s => (string)s!["state"]! == "consolidated")!;
        late["marks"] = new JsonArray("late");
        File.WriteAllText(folder.At("ledger.json"), ledger.ToJsonString());

        var sections = Json("trends", report, folder.At("ledger.json")).GetProperty("sections").EnumerateArray()
            .ToDictionary(s => s.GetProperty("code").GetString()!, s => (Came: string.Join(',', s.GetProperty("timeliness").EnumerateArray()), Always: s.GetProperty("alwaysLate").GetBoolean()));

        Assert.Equal(("unknown,late", false), sections[(string)late["code"]!]);
        Assert.Equal(("missing,missing", true), Assert.Single(sections.Values, s => s.Always));
        Assert.Contains(sections.Values, s => s == ("unknown,inTime", false));
    }

    [Fact]
    public void Refusals_SayWhyInOneLine()
    {
        using var folder = new TemporaryFolder();
        var report = Finished("flat-list/finished/mimamori-r7.csv");
        var next = NextYear(folder, report);
        File.WriteAllText(folder.At("memo.txt"), "会議の記録です。\n");
        File.Copy(Finished("headings/finished/kankyo-r7.xlsx"), folder.At("kankyo.xlsx"));
        var unnamed = folder.At("mimamori.csv");
        File.WriteAllText(unnamed, File.ReadAllText(report).Replace("R7", "", StringComparison.Ordinal).Replace("R8", "", StringComparison.Ordinal));
        var other = JsonReportOfAnotherPlan(folder);
        (string Says, string[] Arguments)[] wrong =
        [
            ("2 年分以上", [report]), ("見つかりません", [report, folder.At("none.xlsx")]), ("memo.txt", [report, folder.At("memo.txt")]), ("どちらも令和7年度", [report, Finished("flat-list/finished/mimamori-r7.xlsx")]),
            ("別の計画", [Finished("flat-list/finished/mimamori-r7.xlsx"), other]), ("何年度", [report, unnamed]), ("答の表がありません", [report, Finished("headings/finished/kankyo-r7.indicators.csv")]),
            ("作れません", [report, next, "-o", folder.At("out"), "--format", "pdf"]), ("-o", [report, next, "--format", "xlsx"]), ("拡張子", [report, next, "-o", folder.At("a.xlsx"), "--format", "html"]),
            ("RESULT", []),
        ];
        foreach (var (says, arguments) in wrong)
        {
            var run = WorkflowProgram.Run(["trends", .. arguments]);
            Assert.Equal((2, ""), (run.Status, run.Output));
            Assert.Contains(says, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(folder.At("out")));
    }

    private static string JsonReportOfAnotherPlan(TemporaryFolder folder)
    {
        var book = folder.At("other.xlsx");
        Assert.Equal(0, WorkflowProgram.Run("define", "import", Repository.At("samples", "headings/definition.json"), "-o", book).Status);
        Directory.CreateDirectory(folder.At("empty"));
        Assert.Equal(1, WorkflowProgram.Run("consolidate", book, folder.At("empty"), "-o", folder.At("other"), "--format", "json").Status);
        var file = folder.At("other", "kankyo-r7.json");
        var report = JsonNode.Parse(File.ReadAllText(file))!;
        report["survey"]!["year"] = 2026;
        File.WriteAllText(file, report.ToJsonString());
        return file;
    }

    // The year after: the first project rated worse, the last one gone, headers moved on.
    private static string NextYear(TemporaryFolder folder, string csv)
    {
        var lines = File.ReadAllLines(csv).ToList();
        Assert.Contains(",Ａ,", lines[1], StringComparison.Ordinal);
        lines[0] = lines[0].Replace("R8", "R9", StringComparison.Ordinal).Replace("R7", "R8", StringComparison.Ordinal);
        lines[1] = lines[1].Replace(",Ａ,", ",Ｃ,", StringComparison.Ordinal);
        lines.RemoveAt(lines.Count - 1);
        var next = folder.At("mimamori-r8.csv");
        File.WriteAllLines(next, lines);
        return next;
    }

    private static JsonElement Json(params string[] arguments)
    {
        var run = WorkflowProgram.Run([.. arguments, "--json"]);
        Assert.True(run.Status == 0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string Finished(string file) => Repository.At("samples", file);
}
