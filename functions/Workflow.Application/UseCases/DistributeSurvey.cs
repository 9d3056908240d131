using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>配布: the coordinator says go, whatever 配布日 says. The engine does the rest.</summary>
public sealed class DistributeSurvey(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged when it was said before; NotPossible <c>deadlinePassed</c> or <c>surveyCancelled</c>.</summary>
    public Task<Act<SurveyEntry>> RunAsync(SurveyId survey, string by, CancellationToken cancellationToken) =>
        acts.SurveyAsync(survey, (design, entry, now) => Decide(design, entry, now, by), cancellationToken);

    private static Decision<SurveyEntry> Decide(SurveyDesign design, SurveyEntry entry, DateTimeOffset now, string by) =>
        entry.Phase == SurveyPhase.Cancelled ? NoWrite.Because("surveyCancelled")
        : entry.Phase != SurveyPhase.Prepared || entry.DistributionRequestedAt is not null ? NoWrite.DoneBefore
        : Engine.Planning.SectionPosition.SurveyDue(design.Survey, entry) <= now ? NoWrite.Because("deadlinePassed")
        : (entry with { DistributionRequestedAt = now }).After(EventKind.DistributionRequested, now, by);
}
