using System.Diagnostics;
using System.Text.Json;
using Workflow.Testing;
using Workflow.Workbooks.Reports.Xlsx;

namespace Workflow.Workbooks.Tests.Reports;

/// <summary>The report as openpyxl and LibreOffice see it; skipped, and said so, where they are not installed.</summary>
public sealed class OtherProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("report").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private const string Script = """
        import json, sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        form = book["一覧"]
        print(json.dumps({
            "sheets": book.sheetnames, "charts": len(book["集計"]._charts), "merges": [str(m) for m in form.merged_cells.ranges], "titles": form.print_title_rows,
            "paper": str(form.page_setup.paperSize), "orientation": form.page_setup.orientation, "fit": [form.sheet_properties.pageSetUpPr.fitToPage, form.page_setup.fitToHeight],
            "footer": form.oddFooter.right.text, "freeze": form.freeze_panes, "filter": form.auto_filter.ref,
            "cells": [[c.value or "" for c in r] for r in form.iter_rows(min_row=4)], "types": sorted({c.data_type for r in form.iter_rows(min_row=4) for c in r if c.value is not None}),
        }))
        """;

    [InstalledFact(InstalledPrograms.Openpyxl)]
    public void Openpyxl_FlatList_SeesTheFormAsPublished()
    {
        var report = SampleReports.Flat();

        using var seen = OpenWithOpenpyxl(report);
        var root = seen.RootElement;

        Assert.Equal(report.Rows.Select(r => string.Join('|', r.Cells)), root.GetProperty("cells").EnumerateArray().Select(r => string.Join('|', r.EnumerateArray().Select(c => c.GetString()))));
        Assert.Equal(("s", 3), (Assert.Single(root.GetProperty("types").EnumerateArray()).GetString(), root.GetProperty("charts").GetInt32()));
        Assert.Equal(("$3:$3", "8", "landscape"), (root.GetProperty("titles").GetString(), root.GetProperty("paper").GetString(), root.GetProperty("orientation").GetString()));
        Assert.Equal((true, "0", "&P / &N"), (root.GetProperty("fit")[0].GetBoolean(), root.GetProperty("fit")[1].ToString(), root.GetProperty("footer").GetString()));
        Assert.Equal(("C4", $"A3:G{3 + report.Rows.Count}"), (root.GetProperty("freeze").GetString(), root.GetProperty("filter").GetString()));
    }

    [InstalledFact(InstalledPrograms.Openpyxl)]
    public void Openpyxl_Headings_SeesBandsAndMergedItems()
    {
        using var seen = OpenWithOpenpyxl(SampleReports.Headings());
        var merges = seen.RootElement.GetProperty("merges").EnumerateArray().Select(m => m.GetString()).ToList();

        Assert.Contains("A4:H4", merges);
        Assert.Contains("D8:D9", merges);
        Assert.Equal(JsonValueKind.Null, seen.RootElement.GetProperty("filter").ValueKind);
    }

    [InstalledFact(InstalledPrograms.LibreOffice)]
    public void LibreOffice_Reports_PrintOnWholePages()
    {
        foreach (var (name, report) in new[] { ("flat", SampleReports.Flat()), ("headings", SampleReports.Headings()) })
        {
            var file = Save(report, name);
            Run(InstalledPrograms.Find(InstalledPrograms.LibreOffice)!, $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder, file);
            var pdf = File.ReadAllText(Path.ChangeExtension(file, ".pdf"), System.Text.Encoding.Latin1);

            var pages = System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10));
            Assert.InRange(pages, 5, name == "flat" ? 9 : 26);
        }
    }

    private string Save(Core.Consolidation.Report report, string name)
    {
        var file = Path.Combine(folder, name + ".xlsx");
        using var stream = File.Create(file);
        XlsxReport.Write(report, stream);
        return file;
    }

    private JsonDocument OpenWithOpenpyxl(Core.Consolidation.Report report) => JsonDocument.Parse(Run(InstalledPrograms.Find(InstalledPrograms.Openpyxl)!, "-c", Script, Save(report, "report")));

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(120_000))
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return output;
    }
}
