using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>A report's file as it is downloaded.</summary>
/// <param name="Edition">Which version.</param>
/// <param name="File">The file with its content.</param>
public sealed record ReportDownload(ReportEdition Edition, FileContent File);

/// <summary>The newest published report in one of its formats; pdf is made by the service from the workbook.</summary>
public sealed class ReadReport(EngineServices services)
{
    private const long MaxLength = 200L * 1024 * 1024;

    /// <summary>NotPossible <c>noReport</c>, <c>formatMissing</c> or <c>pdfNotPossible</c>.</summary>
    public async Task<Act<ReportDownload>> RunAsync(SurveyId survey, string format, CancellationToken cancellationToken)
    {
        var own = await services.Ledger.SurveyAsync(survey, cancellationToken);
        if (!own.IsOk)
        {
            return Act.Of<ReportDownload>(own.Outcome);
        }

        var isPdf = format == "pdf";
        if (own.Value.Entry.Published is not { } report || !report.Files.TryGetValue(isPdf ? "xlsx" : format, out var part))
        {
            return Act.NotPossible<ReportDownload>(own.Value.Entry.Published is null ? "noReport" : "formatMissing");
        }

        var file = isPdf ? await services.Library.ReadAsPdfAsync(part.File, cancellationToken) : await services.Library.ReadSurelyAsync(part.File, MaxLength, cancellationToken);
        return file.IsOk ? Act.Done(new ReportDownload(report, file.Value))
            : isPdf && file.Status == PortStatus.Refused ? Act.NotPossible<ReportDownload>("pdfNotPossible")
            : Act.Of<ReportDownload>(file.Outcome);
    }
}
