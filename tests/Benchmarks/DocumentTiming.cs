using System.Diagnostics;
using System.Globalization;
using Workflow.Core.Answers;
using Workflow.Core.Consolidation;
using Workflow.Core.Questionnaires;
using Workflow.Core.Recognition;
using Workflow.Workbooks.Reports.Docx;
using Workflow.Workbooks.Reports.Html;
using Workflow.Workbooks.Reports.Xlsx;
using Workflow.Workbooks.Tables;

namespace Workflow.Benchmarks;

/// <summary>
/// Times what one process does once with a whole report: the documents of 20 rows a section, three years of them side by side, and <c>init</c> of a table of 2,000 rows. Each is run four times; the first, with its
/// compiling, and the best of the others are printed. Processor time is the better guide on a busy machine.
/// </summary>
internal static class DocumentTiming
{
    private const int Runs = 4;
    private const int InitSections = 100;

    public static int Print(int sections)
    {
        var report = ReportOf(sections);
        Console.WriteLine("| what | rows | first: wall s | first: cpu s | best: wall s | best: cpu s | MB |\n|---|---|---|---|---|---|---|");
        Time("html", report.Rows.Count, s => HtmlReport.Write(report, s));
        Time("docx", report.Rows.Count, s => DocxReport.Write(report, s));
        Time("xlsx", report.Rows.Count, s => XlsxReport.Write(report, s));
        TrendTiming.Print(report, Time);
        using var table = new MemoryStream();
        var published = ReportOf(InitSections);
        XlsxReport.Write(published, table);
        Time("init", published.Rows.Count, _ => Recognize(table.ToArray()));
        return 0;
    }

    private static void Recognize(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var reading = TableFile.Read(stream, "table.xlsx");
        var recognized = TableRecognition.Recognize(reading.Tables, "table.xlsx", new DateOnly(2026, 5, 1));
        if (recognized.Survey is null)
        {
            throw new InvalidOperationException("The benchmark's own table was not recognised.");
        }
    }

    private static void Time(string name, int rows, Action<Stream> work)
    {
        var times = new List<(double Wall, double Processor, double Size)>();
        for (var run = 0; run < Runs; run++)
        {
            using var stream = new MemoryStream();
            var (wall, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work(stream);
            times.Add((Stopwatch.GetElapsedTime(wall).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, stream.Length / 1e6));
        }

        var best = times.Skip(1).MinBy(t => t.Processor);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {rows:#,0} | {times[0].Wall:0.00} | {times[0].Processor:0.00} | {best.Wall:0.00} | {best.Processor:0.00} | {best.Size:0.0} |"));
    }

    private static Report ReportOf(int sections)
    {
        var (survey, answersOf) = BenchmarkData.Of(sections);
        var plan = new AssignmentPlan(survey);
        var consolidator = new Consolidator(survey, plan);
        var items = survey.Items.ToDictionary(i => i.Id);
        foreach (var section in plan.Sections)
        {
            var rows = plan.For(section.Code).Rows.ToDictionary(r => r.Id.ToString(), r => answersOf(items[r.Id.Item]));
            consolidator.Add(new SectionSubmission { Section = section.Code, Answers = new CheckedAnswers(rows, CheckedAnswers.None.Indicators) });
        }

        return consolidator.Build(survey.DueAt);
    }
}
