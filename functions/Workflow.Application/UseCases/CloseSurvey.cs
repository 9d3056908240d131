using Workflow.Application.Engine;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>締切 by hand: the deadline is now, for everybody; 集約方式 全課 waits no longer.</summary>
public sealed class CloseSurvey(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged when it is closed already; NotPossible <c>notRunning</c>.</summary>
    public Task<Act<SurveyEntry>> RunAsync(SurveyId survey, string reason, string by, CancellationToken cancellationToken) =>
        acts.SurveyAsync(survey, (design, entry, now) => Decide(design, entry, now, reason, by), cancellationToken);

    private static Decision<SurveyEntry> Decide(SurveyDesign design, SurveyEntry entry, DateTimeOffset now, string reason, string by)
    {
        if (entry.Phase is not (SurveyPhase.Running or SurveyPhase.Consolidated))
        {
            return NoWrite.Because("notRunning");
        }

        var due = SectionPosition.SurveyDue(design.Survey, entry);
        var closed = entry.ClosedByHand || (design.Survey.Closing == ClosingRule.Deadline && due <= now);
        return closed ? NoWrite.DoneBefore : (entry with
        {
            Due = new DueDate(Whole(now), now),
            ClosedByHand = true,
        }).After(EventKind.Closed, now, by, reason);
    }

    /// <summary>The list keeps seconds.</summary>
    private static DateTimeOffset Whole(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
}
