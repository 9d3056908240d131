using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>承認 and 不承認 by the section's head.</summary>
public sealed class ApproveSection(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>承認. Unchanged when the newest submission is approved; NotPossible <c>notAwaitingApproval</c>.</summary>
    public Task<Act<SectionEntry>> ApproveAsync(SurveyId survey, SectionCode section, string by, CancellationToken cancellationToken) =>
        acts.SectionAsync(survey, section, scene => Approve(scene, by), cancellationToken);

    /// <summary>不承認 with a reason: the submission does not count; an earlier one that was approved does. NotPossible <c>notAwaitingApproval</c> or <c>reasonMissing</c>.</summary>
    public async Task<Act<SectionEntry>> RejectAsync(SurveyId survey, SectionCode section, string reason, string by, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? Act.NotPossible<SectionEntry>("reasonMissing")
            : await acts.SectionAsync(survey, section, scene => Reject(scene, reason.Trim(), by), cancellationToken);

    private static Decision<SectionEntry> Approve(SectionScene scene, string by) =>
        scene.Entry.State != SectionState.AwaitingApproval
            ? NoWrite.Because(scene.Entry.Newest?.Approval == Approval.Approved ? "" : "notAwaitingApproval")
            : (Judge(scene.Entry, Approval.Approved) with { State = SectionState.Submitted }).After(EventKind.Approved, scene.Now, by, scene.Entry.Newest!.Receipt);

    private static Decision<SectionEntry> Reject(SectionScene scene, string reason, string by)
    {
        if (scene.Entry.State != SectionState.AwaitingApproval)
        {
            return NoWrite.Because(scene.Entry.Newest?.Approval == Approval.Rejected ? "" : "notAwaitingApproval");
        }

        var rejected = (Judge(scene.Entry, Approval.Rejected) with { State = SectionState.InProgress }).After(EventKind.Rejected, scene.Now, by, reason);
        return rejected.Tell(new PendingNotice { Kind = NoticeKind.ApprovalRejected, Occurrence = $"{rejected.LastEvent!.Number}", Text = reason, At = scene.Now });
    }

    private static SectionEntry Judge(SectionEntry entry, Approval approval) =>
        entry with { Submissions = [.. entry.Submissions.SkipLast(1), entry.Newest! with { Approval = approval }] };
}
