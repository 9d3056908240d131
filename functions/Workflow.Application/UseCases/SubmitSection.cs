using Workflow.Application.Engine;
using Workflow.Application.Engine.Steps;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Checks;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>提出 by pane, dashboard or API. The workbook is read from the library itself; what the caller sees is only compared.</summary>
public sealed class SubmitSection(EngineServices services, SurveyEngine engine)
{
    private static readonly TimeSpan SaveDelay = TimeSpan.FromSeconds(10);

    private readonly EntryActs acts = new(services);

    /// <summary>
    /// Done with the entry whose newest submission is this; Unchanged when these very answers are the newest submission already; Invalid <c>findings</c> with errors, or
    /// <c>warningsUnconfirmed</c>; NotYetSaved; NotPossible <c>sectionClosed</c>, <c>sectionAccepted</c>, <c>notIssued</c>, <c>workbookMissing</c> or <c>notRunning</c>.
    /// </summary>
    /// <param name="survey">Which survey.</param>
    /// <param name="section">Which section.</param>
    /// <param name="answersDigest">Digest of what the caller sees (see <see cref="AnswersDigest"/>); null = take what is there.</param>
    /// <param name="confirmed">The warnings the section confirmed, each <c>code/row/field</c>, or a code for all of its warnings.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<Act<SectionEntry>> RunAsync(
        SurveyId survey, SectionCode section, string? answersDigest, IReadOnlyCollection<string> confirmed, string by, CancellationToken cancellationToken) =>
        EntryActs.RepeatAsync(() => TryAsync(survey, section, answersDigest, confirmed, by, cancellationToken));

    /// <summary>How a warning is confirmed: <c>code/row/field</c>.</summary>
    public static string Name(Finding warning) => $"{warning.Code}/{warning.Row}/{warning.Field}";

    private async Task<Act<SectionEntry>> TryAsync(
        SurveyId survey, SectionCode section, string? answersDigest, IReadOnlyCollection<string> confirmed, string by, CancellationToken cancellationToken)
    {
        var scene = await acts.SceneAsync(survey, section, cancellationToken);
        if (!scene.IsOk)
        {
            return Act.Of<SectionEntry>(scene.Outcome);
        }

        var (view, stored) = scene.Value;
        if (view.Entry.Workbook is null)
        {
            return Act.NotPossible<SectionEntry>("notIssued");
        }

        var state = engine.StateOf(view);
        var read = await ReadAsync(view, state, cancellationToken);
        if (!read.IsOk)
        {
            return read.Status == PortStatus.NotFound ? Act.NotPossible<SectionEntry>("workbookMissing") : Act.Of<SectionEntry>(read.Outcome);
        }

        if (Objection(view, read.Value, answersDigest, confirmed) is { } objection)
        {
            return objection;
        }

        var act = new HandIn(SubmissionWay.Act, HandedInAt(view, read.Value), by, Unconfirmed: 0);
        var recorded = await SubmissionRecorder.RecordAsync(services, state, read.Value.Entry, read.Value.File, read.Value.Reading, act, cancellationToken);
        var saved = recorded.IsOk ? await services.Ledger.SaveAsync(stored, recorded.Value, cancellationToken) : new(recorded.Status, null, recorded.Fault);
        return saved.IsOk ? Act.Done(saved.Value.Entry) : Act.Of<SectionEntry>(saved.Outcome);
    }

    /// <summary>The library is asked what is new only where the workbook is not in its place: somebody may have put another there.</summary>
    private async Task<PortResult<WorkbookAsRead>> ReadAsync(SectionScene view, SurveyState state, CancellationToken cancellationToken)
    {
        var read = await WorkbookReader.ReadAsync(services, state, view.Entry, cancellationToken);
        if (read.Status != PortStatus.NotFound)
        {
            return read;
        }

        var fresh = await engine.FreshStateOfAsync(view, cancellationToken);
        return fresh.IsOk ? await WorkbookReader.ReadAsync(services, fresh.Value, view.Entry, cancellationToken) : new(fresh.Status, null, fresh.Fault);
    }

    /// <summary>Why it cannot be taken; null when it can.</summary>
    private Act<SectionEntry>? Objection(SectionScene view, WorkbookAsRead read, string? answersDigest, IReadOnlyCollection<string> confirmed)
    {
        var (entry, _, reading) = read;
        if (answersDigest is not null && reading.Digest != answersDigest)
        {
            return new Act<SectionEntry>(ActStatus.NotYetSaved, null, "notYetSaved", null, view.Now + SaveDelay);
        }

        if (entry.Newest is { } newest && newest.Digest == reading.Digest && newest.Issue == entry.Workbook!.Issue && view.Position.HasSubmitted)
        {
            return Act.Unchanged(entry);
        }

        if (entry.State == SectionState.Accepted || !view.Position.Takes(HandedInAt(view, read)))
        {
            return Act.NotPossible<SectionEntry>(entry.State == SectionState.Accepted ? "sectionAccepted" : "sectionClosed");
        }

        if (reading.Result.Status is CheckStatus.Errors or CheckStatus.Rejected)
        {
            return Act.Invalid("findings", reading.Result.Findings, entry);
        }

        Finding[] open = [.. reading.Result.Findings.Where(f => f.Severity == Severity.Warning && !confirmed.Contains(Name(f)) && !confirmed.Contains(f.Code))];
        return open.Length > 0 ? Act.Invalid("warningsUnconfirmed", open, entry) : null;
    }

    /// <summary>A save takes up to two minutes to become readable: one made before the deadline may be handed in so much after it.</summary>
    private DateTimeOffset HandedInAt(SectionScene view, WorkbookAsRead read) =>
        view.Now > view.Position.Due && view.Now <= view.Position.Due + services.Settings.CloseGrace && read.File.File.SavedAt <= view.Position.Due
            ? read.File.File.SavedAt
            : view.Now;
}
