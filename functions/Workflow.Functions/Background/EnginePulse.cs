using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Workflow.Application.Engine;
using Workflow.Core.Surveys;

namespace Workflow.Functions.Background;

/// <summary>
/// Brings surveys forward for a few seconds after an act or a notification, so that a person sees the effect at once. It may be cut off when the platform takes the
/// instance away: the timer does the rest.
/// </summary>
internal sealed class EnginePulse(SurveySweep sweep) : BackgroundService
{
    private readonly Channel<SurveyId?> wishes = Channel.CreateBounded<SurveyId?>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Brings one survey forward soon; returns at once.</summary>
    public void Wake(SurveyId survey) => wishes.Writer.TryWrite(survey);

    /// <summary>Brings all surveys forward soon; returns at once.</summary>
    public void WakeAll() => wishes.Writer.TryWrite(null);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var wish in wishes.Reader.ReadAllAsync(stoppingToken))
            {
                await (wish is { } survey
                    ? sweep.AdvanceAsync(survey, AdvanceBudget.Request, stoppingToken)
                    : sweep.RunAsync(AdvanceBudget.Request.Time, stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
