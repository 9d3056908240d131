using Workflow.Application.Endpoints.Access;
using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Models;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Endpoints.Routing;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Endpoints.Views;
using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>What can be asked about surveys as a whole. Changes nothing.</summary>
internal sealed class SurveyQueries(ApiServices services)
{
    /// <summary>GET /api/surveys.</summary>
    public async Task<ApiResponse> ListAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var ids = await services.Models.IdsAsync(cancellationToken);
        if (!ids.IsOk)
        {
            return ProblemCatalogue.Answer(ids.Outcome, call.Language, services.Now);
        }

        var summaries = new List<SurveySummary>();
        var unreadable = new List<string>();
        foreach (var id in ids.Value)
        {
            var model = await services.Models.GetAsync(id, cancellationToken);
            if (model.IsOk)
            {
                summaries.Add(new SurveyView(model.Value, services.Now, call.Language).Summary());
            }
            else
            {
                unreadable.Add(id.Value);
            }
        }

        var list = new SurveyList([.. summaries.OrderByDescending(s => s.Deadline.At).ThenBy(s => s.Id, StringComparer.Ordinal)], unreadable);
        return ApiResponse.Json(200, list, ApiForm.Readable.SurveyList);
    }

    /// <summary>GET /api/surveys/{id}.</summary>
    public Task<ApiResponse> GetAsync(ApiCall call, CancellationToken cancellationToken) =>
        Task.FromResult(ApiResponse.Json(200, new SurveyView(call.Model!, services.Now, call.Language).Detail(), ApiForm.Readable.SurveyDetail));

    /// <summary>GET /api/me.</summary>
    public async Task<ApiResponse> IdentityAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!call.Caller.IsKnown)
        {
            return call.Caller.HasExpired
                ? ProblemCatalogue.Answer("signInExpired", call.Language)
                : ApiResponse.Json(200, new Identity(null, Coordinator: false, []), ApiForm.Readable.Identity);
        }

        var ids = await services.Models.IdsAsync(cancellationToken);
        if (!ids.IsOk)
        {
            return ProblemCatalogue.Answer(ids.Outcome, call.Language, services.Now);
        }

        var sections = new List<IdentitySection>();
        foreach (var id in ids.Value)
        {
            var model = await services.Models.GetAsync(id, cancellationToken);
            if (model.IsOk && model.Value.State.Survey.Phase != SurveyPhase.Cancelled)
            {
                sections.AddRange(await SectionsAsync(call.Caller, model.Value, cancellationToken));
            }
        }

        return ApiResponse.Json(200, new Identity(call.Caller.Name, call.Caller.IsCoordinator, sections), ApiForm.Readable.Identity);
    }

    private async Task<IReadOnlyList<IdentitySection>> SectionsAsync(Caller caller, SurveyModel model, CancellationToken cancellationToken)
    {
        var own = new List<IdentitySection>();
        foreach (var section in model.State.Design.Sections)
        {
            var audience = await services.Access.OfAsync(caller, model.State.Design, section.Code, cancellationToken) & ~Audience.Coordinator;
            if (audience != Audience.None)
            {
                var state = model.State.Sections.GetValueOrDefault(section.Code)?.State ?? SectionState.NotIssued;
                own.Add(new IdentitySection(model.Survey.Id.Value, model.Survey.Name, section.Code.Value, section.Name, state, SectionPage.RolesOf(audience)));
            }
        }

        return own;
    }
}
