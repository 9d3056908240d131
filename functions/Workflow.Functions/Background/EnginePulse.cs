using Microsoft.Extensions.Hosting;
using Workflow.Application.Engine;

namespace Workflow.Functions.Background;

/// <summary>
/// Brings surveys forward for a few seconds after an act or a notification, so that a person sees the effect at once. It may be cut off when the platform takes the
/// instance away: the timer does the rest.
/// </summary>
internal sealed class EnginePulse(SurveySweep sweep, EngineWishes wishes) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await wishes.GrantAsync(
                wish => wish is { } survey ? sweep.AdvanceAsync(survey, AdvanceBudget.Request, stoppingToken) : sweep.RunAsync(AdvanceBudget.Request.Time, stoppingToken),
                stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
