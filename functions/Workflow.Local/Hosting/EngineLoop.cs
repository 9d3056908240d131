using Microsoft.Extensions.Hosting;
using Workflow.Application.Engine;

namespace Workflow.Local.Hosting;

/// <summary>Calls the engine: for every survey in turn when the timer says so, and for one at once after an act. Stops between two steps.</summary>
internal sealed class EngineLoop(SurveySweep sweep, EngineWishes wishes, TimeSpan interval, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(interval, time);
        var ticking = TickAsync(timer, stoppingToken);
        try
        {
            await wishes.GrantAsync(
                async wish =>
                {
                    await (wish is { } survey ? sweep.AdvanceAsync(survey, AdvanceBudget.Timer, stoppingToken) : sweep.RunAsync(AdvanceBudget.Timer.Time, stoppingToken));
                    await Task.Delay(Rest, time, stoppingToken); // In a burst, people come first; their receipts go out together.
                },
                stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was not done is done after the next start.
        }

        await ticking;
    }

    private async Task TickAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        wishes.WakeAll();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                wishes.WakeAll();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
