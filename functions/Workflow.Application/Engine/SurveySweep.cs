using System.Diagnostics;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine;

/// <summary>
/// Brings every survey that is not finished forward within one budget of time: what a timer calls. Each gets an equal share of what is left, so that a large one
/// does not starve the others; what is not done is done at the next call. Safe for concurrent use: the lease lets one sweep act on a survey at a time.
/// </summary>
/// <param name="services">The world.</param>
/// <param name="engine">The engine of this process.</param>
/// <param name="told">Told what came of each survey: an outcome, or the exception of a defect or outage.</param>
public sealed class SurveySweep(EngineServices services, SurveyEngine engine, Action<SurveyId, AdvanceOutcome?, Exception?> told)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Advances the surveys in turn.</summary>
    /// <param name="time">The whole call's time; a step under way is finished.</param>
    /// <param name="cancellationToken">The host stops.</param>
    /// <returns>False when the surveys could not be listed.</returns>
    public async Task<bool> RunAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var start = services.Time.GetTimestamp();
        var listed = await services.Ledger.SurveysAsync(cancellationToken);
        if (listed.Value is not { } all)
        {
            return false;
        }

        EngineMetrics.Swept();
        var open = all.Where(IsOpen).Select(s => s.Survey).ToList();
        for (var at = 0; at < open.Count; at++)
        {
            var left = time - services.Time.GetElapsedTime(start);
            if (left < Shortest)
            {
                break;
            }

            await AdvanceAsync(open[at], new AdvanceBudget(left / (open.Count - at), int.MaxValue), cancellationToken);
        }

        return true;
    }

    /// <summary>Brings one survey forward; a defect is told, not thrown.</summary>
    public async Task AdvanceAsync(SurveyId survey, AdvanceBudget budget, CancellationToken cancellationToken)
    {
        using var activity = EngineMetrics.Source.StartActivity("advance survey");
        activity?.SetTag("survey", survey.Value);
        try
        {
            var outcome = await engine.AdvanceAsync(survey, budget, cancellationToken);
            EngineMetrics.Count(outcome);
            told(survey, outcome, null);
        }
        catch (Exception defect) when (defect is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // One survey that fails never stops the others.
            activity?.SetStatus(ActivityStatusCode.Error, defect.GetType().Name);
            told(survey, null, defect);
        }
    }

    /// <summary>A cancelled survey still has its last notices to send.</summary>
    private static bool IsOpen(SurveyEntry survey) => survey.Phase != SurveyPhase.Cancelled || survey.Outbox.Count > 0 || survey.Announcements.Count > 0;
}
