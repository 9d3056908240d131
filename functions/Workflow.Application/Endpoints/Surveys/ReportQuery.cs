using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.UseCases;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>The newest report, as it stands in the library.</summary>
internal sealed class ReportQuery(ApiServices services)
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["csv"] = "text/csv; charset=utf-8",
        ["indicators.csv"] = "text/csv; charset=utf-8",
        ["html"] = "text/html; charset=utf-8",
        ["json"] = "application/json; charset=utf-8",
        ["pdf"] = "application/pdf",
    };

    private readonly ReadReport reports = new(services.Services);

    /// <summary>GET /api/surveys/{id}/report.</summary>
    public async Task<ApiResponse> GetAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var format = call.Request.Query.GetValueOrDefault("format") ?? "xlsx";
        if (!MediaTypes.TryGetValue(format, out var media))
        {
            return ProblemCatalogue.Answer("invalidRequest", call.Language);
        }

        var act = await reports.RunAsync(call.Survey, format, cancellationToken);
        return act.IsDone ? Download(call, act.Value!, format, media) : ProblemCatalogue.Answer(act, call.Language, services.Now);
    }

    /// <summary>Always as a download: a report is never shown as a page of this site.</summary>
    private static ApiResponse Download(ApiCall call, ReportDownload report, string format, string media)
    {
        var name = $"{call.Survey}_第{report.Edition.Number}版.{format}";
        var plain = $"{call.Survey}_{report.Edition.Number}.{format}";
        return new ApiResponse(200, media, report.File.Content)
            .With("Content-Disposition", $"attachment; filename=\"{plain}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
    }
}
