using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>中止: nothing more is asked of anybody; everybody who had a workbook is told. All files stay.</summary>
public sealed class CancelSurvey(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged when it was cancelled before.</summary>
    public Task<Act<SurveyEntry>> RunAsync(SurveyId survey, string reason, string by, CancellationToken cancellationToken) =>
        acts.SurveyAsync(
            survey,
            (_, entry, now) => entry.Phase == SurveyPhase.Cancelled
                ? NoWrite.DoneBefore
                : (entry.Announce(NoticeKind.Cancelled, now, by, reason) with { Phase = SurveyPhase.Cancelled }).After(EventKind.Cancelled, now, by, reason),
            cancellationToken);
}
