using Workflow.Core.Findings;

namespace Workflow.Workbooks.Reports;

/// <summary>How a report's files are written.</summary>
public sealed record ReportOptions
{
    /// <summary>The language of the product's own words; what the form prints never changes with it.</summary>
    public Language Language { get; init; }

    /// <summary>The city's Word template (docx, pdf); null for the product's. One that <see cref="Docx.DocxReport.FaultOf"/> refuses must not be given.</summary>
    public byte[]? Template { get; init; }

    /// <summary>Turns a Word document into PDF; needed for <see cref="ReportFormat.Pdf"/> alone.</summary>
    public Action<Stream, Stream>? ConvertToPdf { get; init; }
}
