using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Ports;
using Workflow.Application.UseCases;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Trends;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>The published reports of a survey's plan, year by year. A survey that cannot be read just now is left out, and the remarks say so.</summary>
internal sealed class TrendsQuery(ApiServices services)
{
    private readonly ReadTrends trends = new(services.Services);

    /// <summary>GET /api/surveys/{id}/trends.</summary>
    public async Task<ApiResponse> GetAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var ids = await services.Models.IdsAsync(cancellationToken);
        if (!ids.IsOk)
        {
            return ProblemCatalogue.Answer(ids.Outcome, call.Language, services.Now);
        }

        var published = new List<PublishedSurvey>();
        var unreadable = new List<SurveyId>();
        foreach (var id in ids.Value)
        {
            var model = id == call.Survey ? PortResult.Ok(call.Model!) : await services.Models.GetAsync(id, cancellationToken);
            if (!model.IsOk)
            {
                unreadable.Add(id);
            }
            else if (model.Value.State.Survey.Published is { } report)
            {
                published.Add(new PublishedSurvey(id, model.Value.Survey.PlanName, model.Value.Survey.Year, report));
            }
        }

        var result = await trends.RunAsync(call.Model!.Survey, call.Model.State.Design.Assignments, published, unreadable, cancellationToken);
        return result.IsOk
            ? ApiResponse.Json(200, TrendJson.Document(result.Value, services.Now, call.Language), ApiForm.Readable.TrendDocument)
            : ProblemCatalogue.Answer(result.Outcome, call.Language, services.Now);
    }
}
