using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Models;
using Workflow.Application.Endpoints.Problems;
using Workflow.Application.Endpoints.Routing;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Endpoints.Views;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Calendar;
using Workflow.Core.Checks;
using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Sections;

/// <summary>What can be asked about a section. Changes nothing.</summary>
internal sealed class SectionQueries(ApiServices services)
{
    /// <summary>GET …/sections/{code}.</summary>
    public async Task<ApiResponse> GetAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var model = call.Model!;
        var section = model.State.Design.Section(call.Section)!;
        var entry = model.State.Sections.GetValueOrDefault(call.Section);
        var acknowledged = await AcknowledgedAsync(model, entry, cancellationToken);
        if (!acknowledged.IsOk)
        {
            return ProblemCatalogue.Answer(acknowledged.Outcome, call.Language, services.Now);
        }

        var whole = (call.Audience & (Audience.Coordinator | Audience.Staff | Audience.Approver)) != Audience.None;
        var sharing = whole ? null : await services.Access.SharingAsync(call.Caller, model.Survey, call.Section, cancellationToken);
        var sentBack = entry is null ? null : await SentBackAsync(entry, cancellationToken);
        var page = new SectionPage(model, section, call.Audience, sharing, acknowledged.Value.Result, sentBack);
        return ApiResponse.Json(200, page.View(services.Now, call.Language), ApiForm.Readable.SectionView);
    }

    /// <summary>POST …/check: the rows on the screen, judged by the rules that judge a submission.</summary>
    public static Task<ApiResponse> CheckAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var state = call.Model!.State;
        if (state.Sections.GetValueOrDefault(call.Section) is not { Workbook: { } workbook })
        {
            return Task.FromResult(ProblemCatalogue.Answer("notIssued", call.Language));
        }

        if (call.Read(ApiForm.Readable.AnswersDocument) is not { } document)
        {
            return Task.FromResult(ProblemCatalogue.Answer("invalidRequest", call.Language));
        }

        var asked = state.Design.Assignments.For(call.Section, workbook.Issue);
        var result = SectionCheck.Check(asked, document.Read(asked));
        var answer = new CheckAnswer(
            result.Status, FindingView.Of(result.Findings, call.Language), result.Answered, result.Total, AnswersDigest.Of(result.Answers));
        return Task.FromResult(ApiResponse.Json(200, answer, ApiForm.Readable.CheckAnswer));
    }

    /// <summary>GET …/comments.</summary>
    public async Task<ApiResponse> CommentsAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var history = await services.Services.Ledger.HistoryAsync(call.Survey, call.Section.Value, withRecords: false, cancellationToken);
        return history.IsOk
            ? ApiResponse.Json(200, Comments(call, history.Value), ApiForm.Readable.CommentList)
            : ProblemCatalogue.Answer(history.Outcome, call.Language, services.Now);
    }

    private static CommentList Comments(ApiCall call, IReadOnlyList<HistoryItem> history)
    {
        var events = history.Select(HistoryReading.Event).OfType<SurveyEvent>().Select(e => e.Event)
            .Concat(call.Model!.State.Sections.GetValueOrDefault(call.Section)?.LastEvent is { } last ? [last] : [])
            .Where(e => e.Kind is EventKind.Commented or EventKind.CoordinatorCommented).DistinctBy(e => e.Number).OrderBy(e => e.Number);
        return new CommentList([.. events.Select(e => new CommentView(e.Number, JapanTime.Of(e.At), e.By, e.Kind == EventKind.CoordinatorCommented, call.Caller.Is(e.By), e.Text))]);
    }

    private async Task<PortResult<Acknowledged>> AcknowledgedAsync(SurveyModel model, SectionEntry? entry, CancellationToken cancellationToken)
    {
        if (entry?.Counting is not { } counting)
        {
            return PortResult.Ok(new Acknowledged(null));
        }

        var read = await services.Answers.ReadAsync(model.State.Survey, entry, counting, cancellationToken);

        // A copy that was altered by hand is 要対応 already; the page shows everything else.
        return read.Status == PortStatus.Refused ? PortResult.Ok(new Acknowledged(null)) : read.Map(r => new Acknowledged(r));
    }

    private async Task<LedgerEvent?> SentBackAsync(SectionEntry entry, CancellationToken cancellationToken)
    {
        var isSentBack = entry.State == SectionState.Returned || (entry.State == SectionState.InProgress && entry.Newest?.Approval == Approval.Rejected);
        if (!isSentBack || entry.LastEvent is { Kind: EventKind.Returned or EventKind.Rejected })
        {
            return isSentBack ? entry.LastEvent : null;
        }

        var history = await services.Services.Ledger.HistoryAsync(entry.Survey, entry.Section.Value, withRecords: false, cancellationToken);
        return (history.Value ?? []).Select(HistoryReading.Event).OfType<SurveyEvent>().Select(e => e.Event)
            .Where(e => e.Kind is EventKind.Returned or EventKind.Rejected or EventKind.Reissued).MaxBy(e => e.Number);
    }

    private sealed record Acknowledged(SectionResult? Result);
}
