using Workflow.Core.Calendar;
using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Json;
using Workflow.Workbooks.Reports.Trends;
using Workflow.Workbooks.Results;

namespace Workflow.Benchmarks;

/// <summary>Three years of a report, read back from json: ratings that turn, every hundredth project gone or new, headings in two levels.</summary>
internal static class TrendTiming
{
    private const int Years = 3;
    private const int RowsPerHeading = 50;
    private const int HeadingsPerChapter = 20;

    public static void Print(Report report, Action<string, int, Action<Stream>> time)
    {
        var files = Enumerable.Range(0, Years).Select(_ => Written(report)).ToList();
        var years = files.Select((f, i) => Turned(Read(f), i)).ToList();
        var trends = TrendReport.Of(years);
        time($"trends: read {Years} json", report.Rows.Count, _ => files.ForEach(f => Read(f)));
        time("trends: match and count", report.Rows.Count, _ => TrendReport.Of(years));
        time("trends: xlsx", report.Rows.Count, s => TrendWorkbook.Write(trends, s, report.GeneratedAt));
        time("trends: html", report.Rows.Count, s => TrendPage.Write(trends, s, report.GeneratedAt));
        time("trends: json", report.Rows.Count, s => TrendJson.Write(trends, s, report.GeneratedAt));
    }

    private static byte[] Written(Report report)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(report, stream);
        return stream.ToArray();
    }

    private static PrintedYear Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return PrintedYearFile.Read(stream, "report.json", new DateOnly(2026, 5, 1)).Year!;
    }

    private static PrintedYear Turned(PrintedYear year, int by)
    {
        var rating = year.Columns.ToList().FindIndex(c => c.IsRating);
        string Next(string code, int row) => year.Scale[(year.Scale.ToList().IndexOf(code) + (row % 4 == 0 ? by : 0)) % year.Scale.Count];
        return year with
        {
            Year = new FiscalYear(year.Year.Year + by),
            Rows =
            [
                .. year.Rows.Select((r, i) => r with
                {
                    Heading = $"第{1 + (i / (RowsPerHeading * HeadingsPerChapter))}章 > {1 + (i / RowsPerHeading)} 施策",
                    Name = i % 100 == by ? $"新規{by}-{i}の事業" : r.Name,
                    Texts = [.. r.Texts.Select((t, c) => c == rating ? Next(t, i) : t)],
                }),
            ],
        };
    }
}
