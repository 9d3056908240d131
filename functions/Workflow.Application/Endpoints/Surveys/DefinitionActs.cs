using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.UseCases;
using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>Definition books: a new survey, or a corrected definition of one.</summary>
internal sealed class DefinitionActs(ApiServices services)
{
    private readonly CreateSurvey create = new(services.Services);
    private readonly ReplaceDefinition replace = new(services.Services);

    /// <summary>POST /api/surveys.</summary>
    public async Task<ApiResponse> CreateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var act = await create.RunAsync(call.Body, call.Caller.Name, cancellationToken);
        if (!act.IsDone)
        {
            return ProblemCatalogue.Answer(act, call.Language, services.Now);
        }

        var reading = services.Services.Files.ReadDefinition(call.Body);
        var survey = reading.Survey!;
        services.Changed(survey.Id);
        var accepted = new DefinitionAccepted(
            survey.Id.Value,
            survey.Name,
            act.Status == ActStatus.Done,
            new Core.Questionnaires.AssignmentPlan(survey).Sections.Count,
            survey.Items.Count,
            survey.Indicators.Count,
            FindingView.Of(reading.Findings, call.Language));
        return ApiResponse.Json(act.Status == ActStatus.Done ? 201 : 200, accepted, ApiForm.Readable.DefinitionAccepted).With("Location", $"/api/surveys/{survey.Id}");
    }

    /// <summary>PUT …/definition.</summary>
    public async Task<ApiResponse> ReplaceAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var confirm = call.Request.Query.GetValueOrDefault("confirm");
        var act = await replace.RunAsync(call.Survey, call.Body, confirm, call.Caller.Name, cancellationToken);
        if (!act.IsDone)
        {
            return ProblemCatalogue.Answer(act, call.Language, services.Now);
        }

        var preview = act.Value!;
        if (preview.Applied)
        {
            services.Changed(call.Survey);
        }

        var answer = new DefinitionDifferences
        {
            Confirm = preview.Confirm,
            Applied = preview.Applied,
            Changes = [.. preview.Differences.Select(d => new DefinitionChange(d.Sheet, d.Id, d.Name, d.Column, d.Before, d.After))],
            Reissued = [.. preview.Reissued.Select(c => c.Value)],
            Added = [.. preview.Added.Select(c => c.Value)],
            Removed = [.. preview.Removed.Select(c => c.Value)],
            Findings = FindingView.Of(preview.Notes, call.Language),
        };
        return ApiResponse.Json(preview.Applied ? 202 : 200, answer, ApiForm.Readable.DefinitionDifferences);
    }
}
