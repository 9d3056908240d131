using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workflow.Application.Endpoints.Graph;
using Workflow.Functions.Hosting;
using Workflow.Microsoft365.Notifications;

namespace Workflow.Functions.Background;

/// <summary>Makes and renews this process's subscription to changes, and ends it with the process.</summary>
internal sealed class SubscriptionKeeper(LibrarySubscription subscription, GraphSubscriptions known, TimeProvider time, ILogger<SubscriptionKeeper> logger) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await subscription.EndAsync(known.Remove, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var (wait, fault) = await subscription.KeepAsync(known.Add, known.Remove, stoppingToken);
                if (fault is not null)
                    EngineLog.NoSubscription(logger, fault.Code, fault.RequestId);
                await Task.Delay(wait, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
