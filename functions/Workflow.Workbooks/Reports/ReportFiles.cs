using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Csv;
using Workflow.Workbooks.Reports.Docx;
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
    /// <exception cref="ArgumentException">The template cannot be used, or PDF is asked for without a converter.</exception>
    /// <exception cref="IOException">The folder cannot be written, or a file to be replaced is open in another program.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static IReadOnlyList<string> Write(Report report, string directory, IReadOnlyCollection<ReportFormat> formats, ReportOptions? options = null)
    {
        options ??= new ReportOptions();
        Directory.CreateDirectory(directory);
        var files = formats.Distinct().SelectMany(f => FilesOf(report, f, options)).Select(f =>
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

    private static IEnumerable<(string Name, Action<Stream> Write)> FilesOf(Report report, ReportFormat format, ReportOptions options)
    {
        var id = report.Survey.Id;
        switch (format)
        {
            case ReportFormat.Xlsx:
                yield return ($"{id}.xlsx", s => XlsxReport.Write(report, s, options.Language));
                break;
            case ReportFormat.Csv:
                yield return ($"{id}.csv", s => CsvReport.WriteRows(report, s));
                if (report.Indicators.Count > 0)
                {
                    yield return ($"{id}.indicators.csv", s => CsvReport.WriteIndicators(report, s));
                }

                break;
            case ReportFormat.Html:
                yield return ($"{id}.html", s => HtmlReport.Write(report, s, options.Language));
                break;
            case ReportFormat.Docx:
                yield return ($"{id}.docx", s => WriteDocx(report, s, options, asField: true));
                break;
            case ReportFormat.Pdf:
                yield return ($"{id}.pdf", s => WritePdf(report, s, options));
                break;
            case ReportFormat.Dictionary:
                yield return ($"{id}.dictionary.csv", s => DataDictionary.Write(report, s, options.Language));
                break;
            default:
                yield return ($"{id}.json", s => JsonReport.Write(report, s));
                break;
        }
    }

    private static void WriteDocx(Report report, Stream stream, ReportOptions options, bool asField)
    {
        if (DocxReport.Write(report, stream, options.Language, options.Template, asField).Fault is { } fault)
        {
            throw new ArgumentException($"The template cannot be used ({fault}).", nameof(options));
        }
    }

    private static void WritePdf(Report report, Stream stream, ReportOptions options)
    {
        var convert = options.ConvertToPdf ?? throw new ArgumentException("PDF needs a converter.", nameof(options));
        using var document = new MemoryStream();
        WriteDocx(report, document, options, asField: false);
        document.Position = 0;
        convert(document, stream);
    }
}
