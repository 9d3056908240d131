using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Engine.Steps;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Checks;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>代理提出: the coordinator hands in a workbook that reached them otherwise. Checked and recorded like any submission, marked, and the section is told.</summary>
public sealed class ProxySubmit(EngineServices services, SurveyEngine engine)
{
    private readonly EntryActs acts = new(services);

    /// <summary>
    /// Done; Unchanged when these very answers are the newest submission; Invalid with errors; NotPossible <c>notIssued</c>, <c>sectionAccepted</c> or <c>notRunning</c>. Warnings
    /// do not stop it: the coordinator answers for them. It is possible after the close and then marked 期限後.
    /// </summary>
    public Task<Act<SectionEntry>> RunAsync(SurveyId survey, SectionCode section, ReadOnlyMemory<byte> workbook, string by, CancellationToken cancellationToken) =>
        EntryActs.RepeatAsync(() => TryAsync(survey, section, workbook, by, cancellationToken));

    private async Task<Act<SectionEntry>> TryAsync(SurveyId survey, SectionCode section, ReadOnlyMemory<byte> workbook, string by, CancellationToken cancellationToken)
    {
        var scene = await acts.SceneAsync(survey, section, cancellationToken);
        if (!scene.IsOk)
        {
            return Act.Of<SectionEntry>(scene.Outcome);
        }

        var (view, stored) = scene.Value;
        if (Refusal(view) is { } code)
        {
            return Act.NotPossible<SectionEntry>(code);
        }

        var issued = view.Entry.Workbook!;
        var questionnaire = view.Design.Assignments.For(section, issued.Issue, new SectionPosition(view.Design.Survey, view.Survey, view.Entry).Due);
        var reading = services.Files.Check(workbook, questionnaire);
        EngineMetrics.Found(reading.Result, "workbook");
        if (reading.Result.Status is CheckStatus.Errors or CheckStatus.Rejected)
        {
            return Act.Invalid("findings", reading.Result.Findings, view.Entry);
        }

        if (view.Entry.Newest?.Digest == reading.Digest && view.Position.HasSubmitted)
        {
            return Act.Unchanged(view.Entry);
        }

        return await RecordAsync(engine.StateOf(view), view, stored, new FileContent(Described(view, issued), workbook), reading, by, cancellationToken);
    }

    private async Task<Act<SectionEntry>> RecordAsync(
        SurveyState state, SectionScene view, Stored<SectionEntry> stored, FileContent file, Files.WorkbookReading reading, string by, CancellationToken cancellationToken)
    {
        var warnings = reading.Result.Findings.Count(f => f.Severity == Severity.Warning);
        var act = new HandIn(SubmissionWay.Proxy, view.Now, by, warnings);
        var recorded = await SubmissionRecorder.RecordAsync(services, state, view.Entry, file, reading with { CellNumber = 0 }, act, cancellationToken);
        var saved = recorded.IsOk
            ? await services.Ledger.SaveAsync(stored, recorded.Value with { CheckedVersion = view.Entry.CheckedVersion }, cancellationToken)
            : new(recorded.Status, null, recorded.Fault);
        return saved.IsOk ? Act.Done(saved.Value.Entry) : Act.Of<SectionEntry>(saved.Outcome);
    }

    private static string? Refusal(SectionScene view) =>
        view.Survey.Phase is not (SurveyPhase.Running or SurveyPhase.Consolidated) ? "notRunning"
        : view.Entry.Workbook is null ? "notIssued"
        : view.Entry.State == SectionState.Accepted ? "sectionAccepted"
        : null;

    /// <summary>The submission has no version in the section's own file; its copy is what counts.</summary>
    private static StoredFile Described(SectionScene view, IssuedWorkbook issued) => new()
    {
        Id = issued.File,
        Folder = view.Entry.Folder!.Value,
        Name = issued.Name,
        ContentVersion = "proxy",
        SavedAt = view.Now,
        WebAddress = issued.Address,
    };
}
