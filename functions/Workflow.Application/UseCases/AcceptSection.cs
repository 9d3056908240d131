using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>受理: the coordinator is content with a submission.</summary>
public sealed class AcceptSection(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged when it is 受理 already; NotPossible <c>nothingSubmitted</c> or <c>awaitingApproval</c>.</summary>
    public Task<Act<SectionEntry>> RunAsync(SurveyId survey, SectionCode section, string by, CancellationToken cancellationToken) =>
        acts.SectionAsync(survey, section, scene => Decide(scene, by), cancellationToken);

    private static Decision<SectionEntry> Decide(SectionScene scene, string by)
    {
        var entry = scene.Entry;
        if (entry.State != SectionState.Submitted)
        {
            return NoWrite.Because(entry.State switch
            {
                SectionState.Accepted => "",
                SectionState.AwaitingApproval => "awaitingApproval",
                _ => "nothingSubmitted",
            });
        }

        var accepted = (entry with { State = SectionState.Accepted }).After(EventKind.Accepted, scene.Now, by);
        return accepted.Tell(new PendingNotice { Kind = NoticeKind.Accepted, Occurrence = $"{accepted.LastEvent!.Number}", At = scene.Now });
    }
}
