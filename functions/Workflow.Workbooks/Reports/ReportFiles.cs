using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Workbooks.Reports.Csv;
using Workflow.Workbooks.Reports.Html;
using Workflow.Workbooks.Reports.Json;
using Workflow.Workbooks.Reports.Xlsx;

namespace Workflow.Workbooks.Reports;

/// <summary>Writes a report into a folder, so that a reader sees whole files or none.</summary>
public static class ReportFiles
{
    /// <summary>
    /// Writes <c>{survey id}.{format}</c>, for csv also <c>{survey id}.indicators.csv</c> when the survey has indicators. Every file is written whole under a
    /// temporary name first; only when all are, they take the place of older ones. A failure leaves the older files as they were and no temporary file.
    /// </summary>
    /// <returns>The names of the files, in the order of <paramref name="formats"/>.</returns>
    /// <exception cref="IOException">The folder cannot be written, or a file to be replaced is open in another program.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static IReadOnlyList<string> Write(Report report, string directory, IReadOnlyCollection<ReportFormat> formats, Language language = Language.Japanese)
    {
        Directory.CreateDirectory(directory);
        var files = formats.Distinct().SelectMany(f => FilesOf(report, f, language)).Select(f =>
            (Target: Path.Combine(directory, f.Name), Temporary: Path.Combine(directory, $".{f.Name}.{Guid.NewGuid():N}.tmp"), f.Write)).ToList();
        try
        {
            foreach (var file in files)
            {
                using var stream = new FileStream(file.Temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 128 * 1024);
                file.Write(stream);
                stream.Flush(flushToDisk: true);
            }

            files.ForEach(f => File.Move(f.Temporary, f.Target, overwrite: true));
        }
        finally
        {
            files.ForEach(f => File.Delete(f.Temporary));
        }

        return [.. files.Select(f => f.Target)];
    }

    private static IEnumerable<(string Name, Action<Stream> Write)> FilesOf(Report report, ReportFormat format, Language language)
    {
        var id = report.Survey.Id;
        switch (format)
        {
            case ReportFormat.Xlsx:
                yield return ($"{id}.xlsx", s => XlsxReport.Write(report, s, language));
                break;
            case ReportFormat.Csv:
                yield return ($"{id}.csv", s => CsvReport.WriteRows(report, s));
                if (report.Indicators.Count > 0)
                {
                    yield return ($"{id}.indicators.csv", s => CsvReport.WriteIndicators(report, s));
                }

                break;
            case ReportFormat.Html:
                yield return ($"{id}.html", s => HtmlReport.Write(report, s, language));
                break;
            default:
                yield return ($"{id}.json", s => JsonReport.Write(report, s));
                break;
        }
    }
}
