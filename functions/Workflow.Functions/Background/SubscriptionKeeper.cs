using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflow.Application.Endpoints.Graph;
using Workflow.Functions.Hosting;
using Workflow.Microsoft365.Notifications;

namespace Workflow.Functions.Background;

/// <summary>
/// Looks after the subscription to changes: the timer does so each minute, on whichever instance it runs, and every instance that answers requests learns from time to time which notifications
/// are ours.
/// </summary>
internal sealed class SubscriptionKeeper(LibrarySubscription subscription, GraphSubscriptions known, TimeProvider time, ILogger<SubscriptionKeeper> logger) : BackgroundService, ISubscriptionKeeper
{
    /// <inheritdoc/>
    public async Task<TimeSpan> KeepAsync(CancellationToken cancellationToken)
    {
        var (wait, fault) = await subscription.KeepAsync(known.Add, cancellationToken);
        if (fault is not null)
            EngineLog.NoSubscription(logger, fault.Code, fault.RequestId);
        return wait;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
                await Task.Delay(await KeepAsync(stoppingToken), time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
