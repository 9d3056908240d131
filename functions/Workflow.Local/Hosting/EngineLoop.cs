using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Local.Hosting;

/// <summary>Calls the engine: for every survey in turn when the timer says so, and for one at once after an act. Stops between two steps.</summary>
internal sealed class EngineLoop(EngineServices services, SurveyEngine engine, TimeSpan interval, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly Channel<SurveyId?> wishes = Channel.CreateUnbounded<SurveyId?>();
    private readonly HashSet<SurveyId?> waiting = [];

    /// <summary>Told when the engine did something for a survey.</summary>
    public Action<SurveyId> Advanced { get; set; } = _ => { };

    /// <summary>Brings a survey forward soon; returns at once.</summary>
    public void Wake(SurveyId survey) => Wish(survey);

    /// <summary>Brings every survey forward soon; returns at once.</summary>
    public void WakeAll() => Wish(null);

    /// <summary>Brings one survey as far as it can be brought now.</summary>
    public async Task AdvanceAsync(SurveyId survey, CancellationToken cancellationToken)
    {
        var outcome = await engine.AdvanceAsync(survey, AdvanceBudget.Timer, cancellationToken);
        if (outcome.Done.Count > 0 || outcome.Failures.Count > 0)
        {
            LocalLog.Advanced(logger, survey.Value, outcome.Ending, outcome.Done.Count, outcome.Failures.Count);
            Advanced(survey);
        }

        foreach (var (step, failure) in outcome.Failures)
        {
            LocalLog.StepFailed(logger, survey.Value, step, failure.Status, failure.Fault?.Code ?? "");
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(interval, time);
        var ticking = TickAsync(timer, stoppingToken);
        try
        {
            await foreach (var wish in wishes.Reader.ReadAllAsync(stoppingToken))
            {
                Begin(wish);
                await (wish is { } survey ? GuardedAsync(survey, stoppingToken) : AllAsync(stoppingToken));
                await Task.Delay(Rest, time, stoppingToken); // In a burst, people come first; their receipts go out together.
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was not done is done after the next start.
        }

        await ticking;
    }

    /// <summary>A wish that waits stands for all like it, so a burst of acts costs one round and not one each.</summary>
    private void Wish(SurveyId? survey)
    {
        lock (waiting)
        {
            if (waiting.Add(survey))
            {
                wishes.Writer.TryWrite(survey);
            }
        }
    }

    /// <summary>From now on a wish means another round: what this one reads may be older than the act behind it.</summary>
    private void Begin(SurveyId? survey)
    {
        lock (waiting)
        {
            waiting.Remove(survey);
        }
    }

    private async Task TickAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        WakeAll();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                WakeAll();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>One survey that fails never stops the others.</summary>
    private async Task AllAsync(CancellationToken stoppingToken)
    {
        var surveys = await services.Ledger.SurveysAsync(stoppingToken);
        foreach (var survey in (surveys.Value ?? []).Where(s => s.Phase != SurveyPhase.Cancelled || s.Outbox.Count > 0 || s.Announcements.Count > 0))
        {
            await GuardedAsync(survey.Survey, stoppingToken);
        }
    }

    private async Task GuardedAsync(SurveyId survey, CancellationToken stoppingToken)
    {
        try
        {
            await AdvanceAsync(survey, stoppingToken);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            LocalLog.AdvanceFailed(logger, survey.Value, defect);
        }
    }
}
