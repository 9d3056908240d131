using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>集約 by hand, at any time: makes a new version of the report from what is acknowledged now.</summary>
public sealed class ConsolidateSurvey(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged while a version asked for before is still being made; NotPossible <c>notRunning</c>.</summary>
    public Task<Act<SurveyEntry>> RunAsync(SurveyId survey, string? act, string by, CancellationToken cancellationToken) =>
        acts.SurveyAsync(survey, (_, entry, now) => Decide(entry, now, act, by), cancellationToken);

    private static Decision<SurveyEntry> Decide(SurveyEntry entry, DateTimeOffset now, string? act, string by)
    {
        var served = entry.Published?.Requests ?? 0;
        return entry.Phase is not (SurveyPhase.Running or SurveyPhase.Consolidated) ? NoWrite.Because("notRunning")
            : entry.Acts.Knows(act) || entry.ConsolidationsRequested > served ? NoWrite.DoneBefore
            : (entry with { ConsolidationsRequested = served + 1, Acts = entry.Acts.Plus(act) }).After(EventKind.ConsolidationRequested, now, by);
    }
}
