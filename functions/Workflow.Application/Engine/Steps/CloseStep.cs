using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Core.Calendar;
using Workflow.Core.Checks;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Steps;

/// <summary>
/// The deadline of a section that has not submitted. What its workbook held at the deadline is looked at once more: a raised cell hands it in, and where
/// the definition says so a complete workbook counts as submitted (自動). Otherwise 未提出; a section sent back stays 差戻し.
/// </summary>
internal sealed class CloseStep(EngineServices services) : IEngineStep
{
    public StepKind Kind => StepKind.Close;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (context.Entry.Workbook is null || context.Position.WaitsForAll)
        {
            return StepOutcome.Write(Close(context, context.Entry));
        }

        var read = await WorkbookReader.ReadAsync(services, context.State, context.Entry, cancellationToken);
        return read.IsOk ? await SettleAsync(context, read.Value, cancellationToken)
            : read.Status is PortStatus.NotFound or PortStatus.Refused ? StepOutcome.Write(Close(context, context.Entry))
            : read.AsFailure();
    }

    private async Task<StepOutcome> SettleAsync(StepContext context, WorkbookAsRead read, CancellationToken cancellationToken)
    {
        var (entry, file, reading) = read;
        var inTime = file.File.SavedAt <= context.Position.Due;
        var raised = reading.CellNumber > entry.CellNumber;
        var sound = reading.Result.Status is CheckStatus.Ok or CheckStatus.Warnings;
        if (inTime && sound && (raised || IsAutomatic(context, entry)))
        {
            var way = raised ? SubmissionWay.Cell : SubmissionWay.Automatic;
            var by = file.File.SavedBy.Length > 0 ? file.File.SavedBy : LedgerEvent.System;
            var act = new HandIn(way, raised ? file.File.SavedAt : context.Position.Due, by, reading.Result.Findings.Count(f => f.Severity == Severity.Warning));
            var recorded = await SubmissionRecorder.RecordAsync(services, context.State, entry, file, reading, act, cancellationToken);
            return recorded.IsOk ? StepOutcome.Write(recorded.Value) : recorded.AsFailure();
        }

        var known = reading.Result.Status == CheckStatus.Rejected || file.File.ContentVersion == entry.Workbook!.FirstVersion;
        return StepOutcome.Write(Close(context, known ? entry : entry.Read(reading, file.File.ContentVersion)));
    }

    /// <summary>Only what nobody ever handed in can be complete without an act; a section sent back was told to act.</summary>
    private static bool IsAutomatic(StepContext context, SectionEntry entry) =>
        context.State.Design.Survey.Missing == MissingRule.SubmitIfComplete && entry.Newest is null;

    private static SectionEntry Close(StepContext context, SectionEntry entry)
    {
        var due = context.Position.Due;
        var state = entry.State == SectionState.Returned || context.Position.WaitsForAll ? entry.State
            : entry.Counting is null ? SectionState.Missed
            : SectionState.Submitted; // A newer submission was rejected, an earlier one was approved: that one counts.
        var closed = (entry with { ClosedFor = due, State = state }).After(EventKind.Closed, context.Now);
        return entry.Workbook is null || state == SectionState.Submitted ? closed : closed.Tell(new PendingNotice
        {
            Kind = NoticeKind.DeadlinePassed,
            Occurrence = $"{JapanTime.Of(due):yyyyMMddHHmm}",
            At = context.Now,
        });
    }
}
