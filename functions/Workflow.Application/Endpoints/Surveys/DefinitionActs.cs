using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Files;
using Workflow.Application.UseCases;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Definitions;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>Definition books: a new survey, or a corrected definition of one.</summary>
internal sealed class DefinitionActs(ApiServices services)
{
    private const int LongestReason = 2_000;

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

    /// <summary>PUT …/definition: shows the differences; with their <c>confirm</c> puts the book in force.</summary>
    public async Task<ApiResponse> ReplaceAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var reason = call.Request.Query.GetValueOrDefault("reason")?.Trim() ?? "";
        var preview = reason.Length > LongestReason ? Act.NotPossible<DefinitionDifference>("textTooLong") : await replace.PreviewAsync(call.Survey, call.Body, cancellationToken);
        var own = await services.Services.Ledger.SurveyAsync(call.Survey, cancellationToken);
        if (!preview.IsDone || !own.IsOk)
        {
            return preview.IsDone ? ProblemCatalogue.Answer(own.Outcome, call.Language, services.Now) : ProblemCatalogue.Answer(preview, call.Language, services.Now);
        }

        var definition = own.Value.Entry.Definition;
        var before = await services.Services.Definitions.ReadAsync(definition, cancellationToken);
        if (!before.IsOk)
        {
            return ProblemCatalogue.Answer(before.Outcome, call.Language, services.Now);
        }

        var reading = services.Services.Files.ReadDefinition(call.Body);
        var differences = Differences(before.Value.Survey, reading, preview.Value!, definition.Number, call.Language);
        if (call.Request.Query.GetValueOrDefault("confirm") is not { Length: > 0 } confirm)
        {
            return ApiResponse.Json(200, differences, ApiForm.Readable.DefinitionDifferences);
        }

        // Sent twice: the first time has put it in force, and there is nothing left that differs.
        var isInForce = preview.Value!.IsEmpty;
        return !isInForce && confirm != differences.Confirm
            ? ProblemCatalogue.Answer("definitionChanged", call.Language)
            : await ApplyAsync(call, differences, reason, cancellationToken);
    }

    private async Task<ApiResponse> ApplyAsync(ApiCall call, DefinitionDifferences differences, string reason, CancellationToken cancellationToken)
    {
        var act = await replace.RunAsync(call.Survey, call.Body, reason, call.Caller.Name, cancellationToken);
        if (!act.IsDone)
        {
            return ProblemCatalogue.Answer(act, call.Language, services.Now);
        }

        services.Models.Redefine(call.Survey);
        services.Changed(call.Survey);
        return ApiResponse.Json(202, differences with { Applied = true }, ApiForm.Readable.DefinitionDifferences);
    }

    private static DefinitionDifferences Differences(Survey before, DefinitionReading reading, DefinitionDifference difference, int number, Language language)
    {
        var after = reading.Survey!;
        return new DefinitionDifferences
        {
            Confirm = $"{number}-{DefinitionDigest.Of(after)[..16]}",
            Applied = false,
            Changes = [.. DefinitionComparison.Of(before, after).Select(d => new DefinitionChange(d.Sheet, d.Id, d.Name, d.Column, d.Before, d.After))],
            Reissued = [.. difference.Reissued.Select(c => c.Value)],
            Added = [.. difference.Added.Select(c => c.Value)],
            Removed = [.. difference.Removed.Select(c => c.Value)],
            Findings = FindingView.Of(reading.Findings, language),
        };
    }
}
