using System.Globalization;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Checks;
using Workflow.Core.Findings;

namespace Workflow.Application.Engine.Steps;

/// <summary>A submission by the workbook's own cell: receipt or findings come by mail; warnings count as 未確認.</summary>
internal static class CellSubmission
{
    /// <summary>Records it, or sends the findings back. Each number of the cell is acted upon once.</summary>
    public static async Task<StepOutcome> ApplyAsync(EngineServices services, StepContext context, WorkbookAsRead read, CancellationToken cancellationToken)
    {
        var (entry, file, reading) = read;
        if (reading.Result.Status is CheckStatus.Errors or CheckStatus.Rejected)
        {
            return StepOutcome.Write(Refuse(entry.Read(reading, file.File.ContentVersion) with { CellNumber = reading.CellNumber }, context.Now));
        }

        var warnings = reading.Result.Findings.Count(f => f.Severity == Severity.Warning);
        var by = file.File.SavedBy.Length > 0 ? file.File.SavedBy : LedgerEvent.System;
        var act = new HandIn(SubmissionWay.Cell, file.File.SavedAt, by, warnings);
        var recorded = await SubmissionRecorder.RecordAsync(services, context.State, entry, file, reading, act, cancellationToken);
        return recorded.IsOk ? StepOutcome.Write(recorded.Value) : recorded.AsFailure();
    }

    private static SectionEntry Refuse(SectionEntry entry, DateTimeOffset now)
    {
        var refused = (entry with { State = entry.State == SectionState.Issued ? SectionState.InProgress : entry.State })
            .After(EventKind.SubmissionRefused, now, text: entry.Findings[0].Code);
        return refused.Tell(new PendingNotice
        {
            Kind = NoticeKind.Returned,
            Occurrence = string.Create(CultureInfo.InvariantCulture, $"cell-{refused.LastEvent!.Number}"),
            At = now,
            Details = ["findings"],
        });
    }
}
