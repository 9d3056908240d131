using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Workflow.Application.Engine;
using Workflow.Functions.Background;
using Workflow.Functions.Hosting;

namespace Workflow.Functions.Triggers;

/// <summary>The clock. The host runs a timer on one instance at a time; the ledger's lease holds even where it does not.</summary>
public sealed class EngineFunctions(SurveySweep sweep, ISubscriptionKeeper subscription, ILogger<EngineFunctions> logger)
{
    /// <summary>Below the function's time-out with room for a step under way; what is not done is done in the next minute.</summary>
    private static readonly TimeSpan Budget = AdvanceBudget.Timer.Time;

    /// <summary>Brings every open survey forward, each minute, and keeps the subscription to changes from running out.</summary>
    [Function("AdvanceSurveys")]
    public async Task AdvanceAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        await subscription.KeepAsync(cancellationToken);
        if (!await sweep.RunAsync(Budget, cancellationToken))
            EngineLog.NoSurveys(logger);
    }
}
