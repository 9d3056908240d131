using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Steps;

/// <summary>One act of handing in.</summary>
/// <param name="Way">How.</param>
/// <param name="At">When it counts as handed in.</param>
/// <param name="By">Who.</param>
/// <param name="Unconfirmed">How many warnings nobody confirmed.</param>
internal sealed record HandIn(SubmissionWay Way, DateTimeOffset At, string By, int Unconfirmed);

/// <summary>
/// Records a submission: first the immutable copy, then the entry that acknowledges it. The caller writes the entry; until then nothing is acknowledged, and a copy
/// left by an interrupted attempt is found again by its name, which holds the digest of its answers.
/// </summary>
internal static class SubmissionRecorder
{
    private const int MaxFindings = 100;
    private const int MaxFindingText = 15_000;

    /// <summary>The entry with the submission, its receipt and what is to be told.</summary>
    public static async Task<PortResult<SectionEntry>> RecordAsync(
        EngineServices services, SurveyState state, SectionEntry entry, FileContent file, WorkbookReading reading, HandIn act, CancellationToken cancellationToken)
    {
        var folder = await services.Library.EnsureFolderAsync(LibraryFolder.Submissions(entry.Survey), cancellationToken);
        if (!folder.IsOk)
        {
            return new(folder.Status, null, folder.Fault);
        }

        var number = (entry.Newest?.Number ?? 0) + 1;
        var name = SectionFiles.Copy(entry, number, reading.Digest);
        var (copy, _) = await services.Library.CreateOrFindAsync(folder.Value.Id, name, file.Content, cancellationToken);
        return copy.Map(c => Acknowledge(state, entry, file.File, c.Id, reading, act));
    }

    /// <summary>The entry with the counts and findings of a reading.</summary>
    public static SectionEntry Read(this SectionEntry entry, WorkbookReading reading, string version) => entry with
    {
        Progress = ProgressOf(reading),
        Findings = Keep(reading.Result.Findings),
        CheckedVersion = version,
    };

    /// <summary>The entry with the counts and findings of a workbook that says what it said when it was issued. Where nobody has answered yet, empty cells are no mistakes.</summary>
    public static SectionEntry Fresh(this SectionEntry entry, WorkbookReading reading, string version) => reading.Result.Answered == 0
        ? entry with { Progress = new Progress(0, reading.Result.Total, 0, 0), Findings = [], CheckedVersion = version }
        : entry.Read(reading, version);

    private static SectionEntry Acknowledge(SurveyState state, SectionEntry entry, StoredFile file, FileId copy, WorkbookReading reading, HandIn act)
    {
        var number = (entry.Newest?.Number ?? 0) + 1;
        var approver = state.Design.Section(entry.Section)?.Approver;
        var approval = state.Design.Survey.Approval == ApprovalRule.SectionHead && !string.IsNullOrEmpty(approver) && act.Way != SubmissionWay.Proxy
            ? Approval.Pending
            : Approval.NotNeeded;
        var submission = new Submission
        {
            Number = number,
            Receipt = $"{entry.Survey}-{entry.Section}-{number:00}",
            Copy = copy,
            Digest = reading.Digest,
            FileVersion = file.ContentVersion,
            Issue = entry.Workbook!.Issue,
            Definition = entry.Workbook.Definition,
            At = act.At,
            By = act.By,
            Way = act.Way,
            Late = new Planning.SectionPosition(state.Design.Survey, state.Survey, entry).IsLate(act.At),
            Unconfirmed = act.Unconfirmed,
            Approval = approval,
            Progress = ProgressOf(reading),
        };
        var recorded = entry.Read(reading, file.ContentVersion) with
        {
            State = approval == Approval.Pending ? SectionState.AwaitingApproval : SectionState.Submitted,
            Submissions = [.. entry.Submissions, submission],
            CellNumber = Math.Max(entry.CellNumber, reading.CellNumber),
        };
        return Announce(recorded.After(EventOf(act.Way), act.At, act.By, submission.Receipt), submission, approver);
    }

    private static SectionEntry Announce(SectionEntry entry, Submission submission, string? approver)
    {
        var notice = new PendingNotice
        {
            Kind = submission.Way == SubmissionWay.Proxy ? NoticeKind.Proxy : NoticeKind.Received,
            Occurrence = $"{submission.Number}",
            Text = submission.Receipt,
            At = submission.At,
        };
        var told = entry.Tell(notice);
        return submission.Approval != Approval.Pending ? told : told.Tell(notice with
        {
            Kind = NoticeKind.ApprovalRequested,
            Audience = NoticeAudience.Approver,
            People = [approver!],
        });
    }

    private static Progress ProgressOf(WorkbookReading reading) => new(
        reading.Result.Answered,
        reading.Result.Total,
        reading.Result.Findings.Count(f => f.Severity == Severity.Error),
        reading.Result.Findings.Count(f => f.Severity == Severity.Warning));

    /// <summary>The gravest first, and no more than the ledger's column can hold.</summary>
    private static List<Finding> Keep(IReadOnlyList<Finding> findings)
    {
        var kept = new List<Finding>();
        var length = 0;
        foreach (var finding in findings.OrderByDescending(f => f.Severity).Take(MaxFindings))
        {
            length += 80 + finding.Arguments.Sum(a => a.Length);
            if (length > MaxFindingText)
            {
                break;
            }

            kept.Add(finding);
        }

        return kept;
    }

    private static EventKind EventOf(SubmissionWay way) => way switch
    {
        SubmissionWay.Automatic => EventKind.SubmittedAutomatically,
        SubmissionWay.Proxy => EventKind.SubmittedByProxy,
        _ => EventKind.Submitted,
    };
}
