using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Core.Checks;
using Workflow.Core.Findings;

namespace Workflow.Application.Engine.Steps;

/// <summary>
/// Reads a workbook that changed: counts go to the ledger, the first change makes it 記入中, its own cell may hand it in, and a change after the submission
/// is told. A mere save is never a submission.
/// </summary>
internal sealed class LookStep(EngineServices services, LookMemory looks) : IEngineStep
{
    public StepKind Kind => StepKind.Look;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var read = await WorkbookReader.ReadAsync(services, context.State, context.Entry, cancellationToken);
        if (!read.IsOk)
        {
            return Unreadable(context, read.Outcome);
        }

        var (entry, file, reading) = read.Value;
        var rejected = reading.Result.Status == CheckStatus.Rejected;
        var raised = !rejected && reading.CellNumber > entry.CellNumber;
        var waits = raised && file.File.SavedAt + services.Settings.Quiet > context.Now;
        var look = new Look(file.File.ContentVersion, context.Step.Detail, file.File.SavedAt, context.Now, waits);
        if (raised && !waits && context.Position.Takes(file.File.SavedAt))
        {
            var handedIn = await CellSubmission.ApplyAsync(services, context, read.Value, cancellationToken);
            if (handedIn.Failure is null)
            {
                // What could not be recorded was not seen either: it is read again.
                looks.Remember(file.File.Id, look);
            }

            return handedIn;
        }

        looks.Remember(file.File.Id, look);

        // A raised cell that still waits must be found again after a crash, so the version does not count as read.
        var version = waits ? entry.CheckedVersion : file.File.ContentVersion;
        var looked = reading.Digest == entry.Workbook!.FirstAnswers && !rejected ? entry.Fresh(reading, version) : entry.Read(reading, version);
        looked = raised && !waits ? looked with { CellNumber = reading.CellNumber } : looked;
        return rejected ? Foreign(context, looked) : Seen(context, looked, reading.Digest);
    }

    private static StepOutcome Seen(StepContext context, SectionEntry looked, string digest)
    {
        var touched = digest != looked.Workbook!.FirstAnswers;
        if (looked.State == SectionState.Issued && touched)
        {
            return StepOutcome.Write((looked with { State = SectionState.InProgress }).After(EventKind.Started, context.Now));
        }

        if (ChangedAfter(context, looked, digest) is { } told)
        {
            return StepOutcome.Write(told);
        }

        var same = looked.Progress == context.Entry.Progress && looked.CellNumber == context.Entry.CellNumber && looked.Workbook.File == context.Entry.Workbook!.File
            && (!touched || looked.Findings.SequenceEqual(context.Entry.Findings, FindingComparer.Instance));
        return same && !touched ? StepOutcome.Nothing : StepOutcome.Write(looked);
    }

    /// <summary>Told once for each submission, and once to a section that was closed without one.</summary>
    private static SectionEntry? ChangedAfter(StepContext context, SectionEntry looked, string digest)
    {
        var position = context.Position;
        var settled = position.HasSubmitted || !position.Takes(context.Now);
        var against = looked.Newest?.Digest ?? looked.Workbook!.FirstAnswers;
        var number = looked.Newest?.Number ?? 0;
        if (!settled || digest == against || looked.ChangeToldFor >= number)
        {
            return null;
        }

        var notice = new PendingNotice { Kind = NoticeKind.ChangedAfterSubmission, Occurrence = $"{number}", At = context.Now };
        return (looked with { ChangeToldFor = number }).After(EventKind.ChangedAfterSubmission, context.Now)
            .Tell(notice)
            .Tell(notice with { Occurrence = $"{number}-office", Audience = NoticeAudience.Coordinator });
    }

    private static StepOutcome Foreign(StepContext context, SectionEntry looked)
    {
        var code = looked.Findings.Count > 0 ? looked.Findings[0].Code : "";
        return StepOutcome.Write(looked).With(Trouble.Of(TroubleCode.WorkbookForeign, looked.Section, $"{looked.Workbook!.Name}:{code}", context.Now));
    }

    private static StepOutcome Unreadable(StepContext context, PortResult result) => result.Status switch
    {
        PortStatus.NotFound => StepOutcome.Failed(result)
            .With(Trouble.Of(TroubleCode.WorkbookMissing, context.Code, context.Entry.Workbook!.Name, context.Now)),
        PortStatus.Refused => StepOutcome.Failed(result)
            .With(Trouble.Of(TroubleCode.WorkbookForeign, context.Code, $"{context.Entry.Workbook!.Name}:{result.Fault?.Code}", context.Now)),
        _ => StepOutcome.Failed(result),
    };
}

/// <summary>Findings are the same when code, place and arguments are.</summary>
internal sealed class FindingComparer : IEqualityComparer<Finding>
{
    /// <summary>The only one.</summary>
    public static FindingComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Finding? x, Finding? y) =>
        x is not null && y is not null && (x.Code, x.Row, x.Field, x.Cell) == (y.Code, y.Row, y.Field, y.Cell) && x.Arguments.SequenceEqual(y.Arguments);

    /// <inheritdoc/>
    public int GetHashCode(Finding obj) => HashCode.Combine(obj.Code, obj.Row, obj.Field, obj.Cell);
}
