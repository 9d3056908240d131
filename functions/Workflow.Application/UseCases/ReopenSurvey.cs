using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>再開: everybody may submit again until a new deadline; afterwards a new version of the report is made, and the old ones stay.</summary>
public sealed class ReopenSurvey(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged when this deadline holds already; NotPossible <c>notClosed</c>, <c>notRunning</c> or <c>dueInPast</c>.</summary>
    public Task<Act<SurveyEntry>> RunAsync(SurveyId survey, DateTimeOffset dueAt, string reason, string by, CancellationToken cancellationToken) =>
        acts.SurveyAsync(survey, (design, entry, now) => Decide(design, entry, now, dueAt, reason, by), cancellationToken);

    private static Decision<SurveyEntry> Decide(SurveyDesign design, SurveyEntry entry, DateTimeOffset now, DateTimeOffset dueAt, string reason, string by)
    {
        var due = SectionPosition.SurveyDue(design.Survey, entry);
        return entry.Phase is not (SurveyPhase.Running or SurveyPhase.Consolidated) ? NoWrite.Because("notRunning")
            : due == dueAt ? NoWrite.DoneBefore
            : dueAt <= now ? NoWrite.Because("dueInPast")
            : due > now && entry.Published is null ? NoWrite.Because("notClosed")
            : (entry.Announce(NoticeKind.Reopened, now, by, reason, dueAt) with
            {
                Phase = SurveyPhase.Running,
                Due = new DueDate(dueAt, now),
                ClosedByHand = false,
            }).After(EventKind.Reopened, now, by, reason);
    }
}
