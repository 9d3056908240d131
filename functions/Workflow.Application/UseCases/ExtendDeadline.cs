using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>延長: a new deadline for all or for some; those concerned are told.</summary>
public sealed class ExtendDeadline(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>
    /// Unchanged when the deadline holds already; NotPossible <c>reasonMissing</c>, <c>dueInPast</c>, <c>notRunning</c>, or for one section <c>sectionAccepted</c>. For some sections the result is
    /// the survey's entry after the last of them.
    /// </summary>
    public async Task<Act<SurveyEntry>> RunAsync(
        SurveyId survey, DateTimeOffset dueAt, string reason, IReadOnlyList<SectionCode> sections, string by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Act.NotPossible<SurveyEntry>("reasonMissing");
        }

        if (sections.Count == 0)
        {
            return await acts.SurveyAsync(survey, (design, entry, now) => ForAll(design, entry, now, dueAt, reason, by), cancellationToken);
        }

        var changed = false;
        foreach (var section in sections)
        {
            var extended = await acts.SectionAsync(survey, section, scene => ForOne(scene, dueAt, reason, by), cancellationToken);
            if (!extended.IsDone)
            {
                return new Act<SurveyEntry>(extended.Status, null, extended.Code, extended.Findings, extended.RetryAt);
            }

            changed |= extended.Status == ActStatus.Done;
        }

        var entry = await acts.SurveyAsync(survey, (_, _, _) => NoWrite.DoneBefore, cancellationToken);
        return changed && entry.IsDone ? Act.Done(entry.Value!) : entry;
    }

    private static Decision<SurveyEntry> ForAll(SurveyDesign design, SurveyEntry entry, DateTimeOffset now, DateTimeOffset dueAt, string reason, string by) =>
        entry.Phase == SurveyPhase.Cancelled ? NoWrite.Because("notRunning")
        : SectionPosition.SurveyDue(design.Survey, entry) == dueAt ? NoWrite.DoneBefore
        : dueAt <= now ? NoWrite.Because("dueInPast")
        : (entry.Announce(NoticeKind.Extended, now, by, reason, dueAt) with
        {
            Phase = entry.Phase == SurveyPhase.Consolidated ? SurveyPhase.Running : entry.Phase,
            Due = new DueDate(dueAt, now),
            ClosedByHand = false,
        }).After(EventKind.Extended, now, by, reason);

    private static Decision<SectionEntry> ForOne(SectionScene scene, DateTimeOffset dueAt, string reason, string by)
    {
        if (scene.Survey.Phase == SurveyPhase.Cancelled || dueAt <= scene.Now)
        {
            return NoWrite.Because(scene.Survey.Phase == SurveyPhase.Cancelled ? "notRunning" : "dueInPast");
        }

        if (scene.Position.Due == dueAt)
        {
            return NoWrite.DoneBefore;
        }

        if (scene.Entry.State == SectionState.Accepted)
        {
            return NoWrite.Because("sectionAccepted");
        }

        var extended = (scene.Entry with { Due = new DueDate(dueAt, scene.Now), ShownDue = dueAt }).After(EventKind.Extended, scene.Now, by, reason);
        return scene.Entry.Workbook is null ? extended : extended.Tell(new PendingNotice
        {
            Kind = NoticeKind.Extended,
            Occurrence = $"own-{extended.LastEvent!.Number}",
            Text = reason,
            At = scene.Now,
        });
    }
}
