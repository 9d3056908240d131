using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Endpoints.Routing;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Endpoints.Views;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.UseCases;
using Workflow.Core.Calendar;

namespace Workflow.Application.Endpoints.Sections;

/// <summary>What can be done with one section. Each is a use case; nothing is decided here.</summary>
internal sealed class SectionActs(ApiServices services)
{
    private const int LongestReason = 2_000;

    private readonly AcceptSection accept = new(services.Services);
    private readonly ReturnSection sendBack = new(services.Services);
    private readonly ApproveSection approval = new(services.Services);
    private readonly CorrectAnswer correct = new(services.Services);
    private readonly ReissueWorkbook reissue = new(services.Services);
    private readonly CommentOnSection comment = new(services.Services);
    private readonly SubmitSection submit = new(services.Services, services.Engine);
    private readonly ProxySubmit proxy = new(services.Services, services.Engine);

    /// <summary>POST …/accept.</summary>
    public async Task<ApiResponse> AcceptAsync(ApiCall call, CancellationToken cancellationToken) =>
        Answer(call, await accept.RunAsync(call.Survey, call.Section, call.Caller.Name, cancellationToken));

    /// <summary>POST …/return.</summary>
    public Task<ApiResponse> ReturnAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.ReturnRequest), r => r.Reason, async r =>
            Answer(call, await sendBack.RunAsync(call.Survey, call.Section, r.Reason ?? "", r.DueAt, call.Caller.Name, cancellationToken)));

    /// <summary>POST …/approve.</summary>
    public async Task<ApiResponse> ApproveAsync(ApiCall call, CancellationToken cancellationToken) =>
        Answer(call, await approval.ApproveAsync(call.Survey, call.Section, call.Caller.Name, cancellationToken));

    /// <summary>POST …/reject.</summary>
    public Task<ApiResponse> RejectAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.ReasonRequest), r => r.Reason, async r =>
            Answer(call, await approval.RejectAsync(call.Survey, call.Section, r.Reason ?? "", call.Caller.Name, cancellationToken)));

    /// <summary>PATCH …/answers.</summary>
    public Task<ApiResponse> CorrectAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.CorrectionRequest), r => r.Reason, async r =>
            Answer(call, await correct.RunAsync(
                call.Survey, call.Section, r.Row ?? "", r.Field ?? "", r.Value ?? "", r.Reason ?? "", call.Caller.Name, cancellationToken)));

    /// <summary>POST …/reissue.</summary>
    public Task<ApiResponse> ReissueAsync(ApiCall call, CancellationToken cancellationToken) =>
        WithAsync(call, call.Read(ApiForm.Readable.ReasonRequest), r => r.Reason, async r =>
            Answer(call, await reissue.RunAsync(call.Survey, call.Section, r.Reason?.Trim() ?? "", call.Caller.Name, cancellationToken)));

    /// <summary>POST …/submit: the workbook is read from the library; the digest only tells whether it is what the sender sees.</summary>
    public async Task<ApiResponse> SubmitAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ApiForm.Readable.SubmitRequest) is not { } request)
        {
            return ProblemCatalogue.Answer("invalidRequest", call.Language);
        }

        HashSet<string> confirmed = [.. (request.AcknowledgedWarnings ?? []).Select(w => w.Name)];
        return Submitted(call, await submit.RunAsync(call.Survey, call.Section, request.AnswersDigest, confirmed, call.Caller.Name, cancellationToken));
    }

    /// <summary>PUT …/workbook.</summary>
    public async Task<ApiResponse> HandInAsync(ApiCall call, CancellationToken cancellationToken) =>
        Submitted(call, await proxy.RunAsync(call.Survey, call.Section, call.Body, call.Caller.Name, cancellationToken));

    /// <summary>POST …/comments.</summary>
    public async Task<ApiResponse> CommentAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ApiForm.Readable.CommentRequest) is not { } request)
        {
            return ProblemCatalogue.Answer("invalidRequest", call.Language);
        }

        var fromCoordinator = call.Audience.HasFlag(Audience.Coordinator);
        var act = await comment.RunAsync(call.Survey, call.Section, request.Text ?? "", fromCoordinator, call.Act, call.Caller.Name, cancellationToken);
        if (!act.IsDone || act.Value!.LastEvent is not { } last)
        {
            return ProblemCatalogue.Answer(act, call.Language, services.Now);
        }

        services.Changed(call.Survey);
        var written = new CommentView(last.Number, JapanTime.Of(last.At), call.Caller.Name, fromCoordinator, Mine: true, request.Text!.Trim());
        return ApiResponse.Json(act.Status == ActStatus.Done ? 201 : 200, new CommentList([written]), ApiForm.Readable.CommentList);
    }

    private static async Task<ApiResponse> WithAsync<T>(ApiCall call, T? request, Func<T, string?> reason, Func<T, Task<ApiResponse>> act)
        where T : class =>
        request is null ? ProblemCatalogue.Answer("invalidRequest", call.Language)
        : reason(request)?.Length > LongestReason ? ProblemCatalogue.Answer("textTooLong", call.Language)
        : await act(request);

    private ApiResponse Answer(ApiCall call, Act<SectionEntry> act)
    {
        if (!act.IsDone)
        {
            return ProblemCatalogue.Answer(act, call.Language, services.Now);
        }

        if (act.Status == ActStatus.Done)
        {
            services.Changed(call.Survey);
        }

        var due = new SectionPosition(call.Model!.Survey, call.Model.State.Survey, act.Value!).Due;
        var answer = new SectionAct(act.Status == ActStatus.Done, act.Value!.State, Deadlines.Of(due, services.Now, call.Language));
        return ApiResponse.Json(200, answer, ApiForm.Readable.SectionAct);
    }

    private ApiResponse Submitted(ApiCall call, Act<SectionEntry> act)
    {
        if (!act.IsDone || act.Value!.Newest is not { } newest)
        {
            return ProblemCatalogue.Answer(act, call.Language, services.Now);
        }

        var isNew = act.Status == ActStatus.Done;
        if (isNew)
        {
            services.Changed(call.Survey);
        }

        var answer = new SubmitAnswer(EntryViews.Of(newest, act.Value), act.Value.State, isNew);
        return ApiResponse.Json(isNew ? 201 : 200, answer, ApiForm.Readable.SubmitAnswer);
    }
}
