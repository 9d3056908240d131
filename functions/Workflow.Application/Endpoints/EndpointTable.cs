using System.Text;
using Workflow.Application.Endpoints.Graph;
using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.OpenApi;
using Workflow.Application.Endpoints.Sections;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Endpoints.Surveys;

namespace Workflow.Application.Endpoints;

/// <summary>What answers a request that has passed the table.</summary>
internal delegate Task<ApiResponse> EndpointHandler(ApiCall call, CancellationToken cancellationToken);

/// <summary>The handler of every route, by its operation.</summary>
internal static class EndpointTable
{
    /// <summary>All handlers.</summary>
    public static IReadOnlyDictionary<string, EndpointHandler> Of(ApiServices services)
    {
        var surveys = new SurveyQueries(services);
        var acts = new SurveyActs(services);
        var definitions = new DefinitionActs(services);
        var sections = new SectionQueries(services);
        var section = new SectionActs(services);
        return new Dictionary<string, EndpointHandler>(StringComparer.Ordinal)
        {
            ["health"] = (_, _) => Task.FromResult(ApiResponse.Json(200, new Health("ok", services.Version), ApiForm.Readable.Health)),
            ["openApi"] = (_, _) => Task.FromResult(new ApiResponse(200, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(OpenApiDocument.Text))),
            ["identity"] = surveys.IdentityAsync,
            ["listSurveys"] = surveys.ListAsync,
            ["createSurvey"] = definitions.CreateAsync,
            ["getSurvey"] = surveys.GetAsync,
            ["getStatistics"] = new StatisticsQuery(services).GetAsync,
            ["getTrends"] = new TrendsQuery(services).GetAsync,
            ["getPlan"] = new PlanQuery(services).GetAsync,
            ["testSurvey"] = acts.TestAsync,
            ["distributeSurvey"] = acts.DistributeAsync,
            ["remindSections"] = acts.RemindAsync,
            ["extendDeadline"] = acts.ExtendAsync,
            ["closeSurvey"] = acts.CloseAsync,
            ["consolidateSurvey"] = acts.ConsolidateAsync,
            ["reopenSurvey"] = acts.ReopenAsync,
            ["cancelSurvey"] = acts.CancelAsync,
            ["putDefinition"] = definitions.ReplaceAsync,
            ["getReport"] = new ReportQuery(services).GetAsync,
            ["getSection"] = sections.GetAsync,
            ["checkAnswers"] = SectionQueries.CheckAsync,
            ["submitSection"] = section.SubmitAsync,
            ["returnSection"] = section.ReturnAsync,
            ["acceptSection"] = section.AcceptAsync,
            ["approveSection"] = section.ApproveAsync,
            ["rejectSection"] = section.RejectAsync,
            ["correctAnswer"] = section.CorrectAsync,
            ["reissueWorkbook"] = section.ReissueAsync,
            ["putWorkbook"] = section.HandInAsync,
            ["getComments"] = sections.CommentsAsync,
            ["postComment"] = section.CommentAsync,
            ["graphNotifications"] = new NotificationEndpoint(services).TakeAsync,
        };
    }
}
