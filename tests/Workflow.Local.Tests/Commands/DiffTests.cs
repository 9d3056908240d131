using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Workflow.Local.Tests.House;

namespace Workflow.Local.Tests.Commands;

/// <summary><c>diff</c> on the finished samples: whatever form a report has, it says the same.</summary>
public sealed class DiffTests
{
    [Fact]
    public void Report_AgainstItself_HasNoDifference()
    {
        foreach (var sample in new[] { "flat-list/finished/mimamori-r7", "headings/finished/kankyo-r7" })
        {
            var run = WorkflowProgram.Run("diff", Finished(sample + ".xlsx"), Finished(sample + ".xlsx"), "--json");
            Assert.True(run.Status == 0, run.Error);
            Assert.Empty(JsonDocument.Parse(run.Output).RootElement.GetProperty("differences").EnumerateArray());
        }
    }

    [Fact]
    public void ChangedRows_AreToldInWordsAndMarkedInTheWorkbook()
    {
        using var folder = new TemporaryFolder();
        var lines = File.ReadAllLines(Finished("flat-list/finished/mimamori-r7.csv")).ToList();
        Assert.Contains(",Ａ,", lines[1], StringComparison.Ordinal);
        lines[1] = lines[1].Replace(",Ａ,", ",Ｃ,", StringComparison.Ordinal);
        lines.RemoveAt(lines.Count - 1);
        File.WriteAllLines(folder.At("new.csv"), lines);

        var run = WorkflowProgram.Run("diff", Finished("flat-list/finished/mimamori-r7.csv"), folder.At("new.csv"), "-o", folder.At("diff.xlsx"), "--lang", "en");

        Assert.True(run.Status == 0, run.Error);
        Assert.Contains("Worse ratings: 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("Rows that are gone: 1", run.Output, StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(folder.At("diff.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Description}"));
        Assert.Equal(["変更点", "新旧対照"], document.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void Refusals_SayWhyInOneLine()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("memo.txt"), "会議の記録です。\n");
        var report = Finished("flat-list/finished/mimamori-r7.csv");
        foreach (var arguments in new[] { new[] { "diff", report, folder.At("none.xlsx") }, ["diff", folder.At("memo.txt"), report], ["diff", report, report, "-o", report] })
        {
            var run = WorkflowProgram.Run(arguments);
            Assert.Equal((2, ""), (run.Status, run.Output));
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static string Finished(string file) => Repository.At("samples", file);
}
