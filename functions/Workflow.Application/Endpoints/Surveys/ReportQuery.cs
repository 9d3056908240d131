using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>The newest report, as it stands in the library.</summary>
internal sealed class ReportQuery(ApiServices services)
{
    private const long Longest = 200L * 1024 * 1024;
    private static readonly IReadOnlyDictionary<string, string> MediaTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["csv"] = "text/csv; charset=utf-8",
        ["indicators.csv"] = "text/csv; charset=utf-8",
        ["html"] = "text/html; charset=utf-8",
        ["json"] = "application/json; charset=utf-8",
        ["pdf"] = "application/pdf",
    };

    /// <summary>GET /api/surveys/{id}/report.</summary>
    public async Task<ApiResponse> GetAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var format = call.Request.Query.GetValueOrDefault("format") ?? "xlsx";
        if (!MediaTypes.TryGetValue(format, out var media))
        {
            return ProblemCatalogue.Answer("invalidRequest", call.Language);
        }

        if (call.Model!.State.Survey.Published is not { } report || Part(report, format) is not { } part)
        {
            return ProblemCatalogue.Answer("reportMissing", call.Language);
        }

        var file = format == "pdf"
            ? await services.Services.Library.ReadAsPdfAsync(part.File, cancellationToken)
            : await services.Services.Library.ReadAsync(part.File, Longest, cancellationToken);
        return file.IsOk ? Download(call, report, format, media, file.Value.Content)
            : format == "pdf" && file.Status == PortStatus.Refused ? ProblemCatalogue.Answer("pdfUnavailable", call.Language)
            : ProblemCatalogue.Answer(file.Outcome, call.Language, services.Now);
    }

    /// <summary>A PDF is made of the document, or of the spreadsheet when there is none.</summary>
    private static ReportPart? Part(ReportEdition report, string format) =>
        report.Files.GetValueOrDefault(format == "pdf" ? "docx" : format) ?? (format == "pdf" ? report.Files.GetValueOrDefault("xlsx") : null);

    /// <summary>Always as a download: a report is never shown as a page of this site.</summary>
    private static ApiResponse Download(ApiCall call, ReportEdition report, string format, string media, ReadOnlyMemory<byte> content)
    {
        var name = $"{call.Survey}_第{report.Number}版.{format}";
        var plain = $"{call.Survey}_{report.Number}.{format}";
        return new ApiResponse(200, media, content)
            .With("Content-Disposition", $"attachment; filename=\"{plain}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
    }
}
