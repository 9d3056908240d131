using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Endpoints.Views;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.UseCases;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>What the coordinator does with a whole survey. Each is recorded at once (202) and carried out by the engine.</summary>
internal sealed class SurveyActs(ApiServices services)
{
    private const int LongestReason = 2_000;

    private readonly TestSend test = new(services.Services);
    private readonly DistributeSurvey distribute = new(services.Services);
    private readonly RemindSections remind = new(services.Services);
    private readonly ExtendDeadline extend = new(services.Services);
    private readonly CloseSurvey close = new(services.Services);
    private readonly ConsolidateSurvey consolidate = new(services.Services);
    private readonly ReopenSurvey reopen = new(services.Services);
    private readonly CancelSurvey cancel = new(services.Services);

    /// <summary>POST …/test.</summary>
    public async Task<ApiResponse> TestAsync(ApiCall call, CancellationToken cancellationToken) =>
        Answer(call, await test.RunAsync(call.Survey, call.Act, call.Caller.Name, cancellationToken));

    /// <summary>POST …/distribute.</summary>
    public async Task<ApiResponse> DistributeAsync(ApiCall call, CancellationToken cancellationToken) =>
        Answer(call, await distribute.RunAsync(call.Survey, call.Caller.Name, cancellationToken));

    /// <summary>POST …/consolidate.</summary>
    public async Task<ApiResponse> ConsolidateAsync(ApiCall call, CancellationToken cancellationToken) =>
        Answer(call, await consolidate.RunAsync(call.Survey, call.Act, call.Caller.Name, cancellationToken));

    /// <summary>POST …/remind.</summary>
    public Task<ApiResponse> RemindAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.RemindRequest), r => r.Text, r => r.Sections, async (r, sections) =>
            Answer(call, await remind.RunAsync(call.Survey, sections, r.Text?.Trim() ?? "", call.Act, call.Caller.Name, cancellationToken)));

    /// <summary>POST …/extend.</summary>
    public Task<ApiResponse> ExtendAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.ExtendRequest), r => r.Reason, r => r.Sections, async (r, sections) => r.DueAt is not { } due
            ? ProblemCatalogue.Answer("dueMissing", call.Language)
            : Answer(call, await extend.RunAsync(call.Survey, Whole(due), r.Reason?.Trim() ?? "", sections, call.Caller.Name, cancellationToken)));

    /// <summary>POST …/reopen.</summary>
    public Task<ApiResponse> ReopenAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.ReopenRequest), r => r.Reason, _ => null, async (r, _) => r.DueAt is not { } due
            ? ProblemCatalogue.Answer("dueMissing", call.Language)
            : Answer(call, await reopen.RunAsync(call.Survey, Whole(due), r.Reason?.Trim() ?? "", call.Caller.Name, cancellationToken)));

    /// <summary>POST …/close.</summary>
    public Task<ApiResponse> CloseAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.ReasonRequest), r => r.Reason, _ => null, async (r, _) =>
            Answer(call, await close.RunAsync(call.Survey, r.Reason?.Trim() ?? "", call.Caller.Name, cancellationToken)));

    /// <summary>POST …/cancel.</summary>
    public Task<ApiResponse> CancelAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.ReasonRequest), r => r.Reason, _ => null, async (r, _) =>
            Answer(call, await cancel.RunAsync(call.Survey, r.Reason?.Trim() ?? "", call.Caller.Name, cancellationToken)));

    private static async Task<ApiResponse> WithAsync<T>(
        ApiCall call, T? request, Func<T, string?> text, Func<T, IReadOnlyList<string>?> named, Func<T, IReadOnlyList<SectionCode>, Task<ApiResponse>> act)
        where T : class
    {
        if (request is null || text(request)?.Length > LongestReason)
        {
            return ProblemCatalogue.Answer(request is null ? "invalidRequest" : "textTooLong", call.Language);
        }

        var sections = new List<SectionCode>();
        foreach (var name in named(request) ?? [])
        {
            if (!SectionCode.TryParse(name, out var code) || call.Model!.State.Design.Section(code) is null)
            {
                return ProblemCatalogue.Answer("sectionUnknown", call.Language);
            }

            sections.Add(code);
        }

        return await act(request, sections);
    }

    /// <summary>The ledger keeps seconds.</summary>
    private static DateTimeOffset Whole(DateTimeOffset due) => due.AddTicks(-(due.Ticks % TimeSpan.TicksPerSecond));

    private ApiResponse Answer(ApiCall call, Act<SurveyEntry> act)
    {
        if (!act.IsDone)
        {
            return ProblemCatalogue.Answer(act, call.Language, services.Now);
        }

        // Also when it was so already: a repeated click is a wish that the engine get on.
        services.Changed(call.Survey);
        var due = SectionPosition.SurveyDue(call.Model!.Survey, act.Value!);
        var answer = new SurveyAct(act.Status == ActStatus.Done, act.Value!.Phase, Deadlines.Of(due, services.Now, call.Language));
        return ApiResponse.Json(202, answer, ApiForm.Readable.SurveyAct);
    }
}
