namespace Workflow.Functions.Background;

/// <summary>Without an address for notifications there is nothing to look after: the timer finds changes by itself.</summary>
internal sealed class NoSubscription : ISubscriptionKeeper
{
    /// <inheritdoc/>
    public Task<TimeSpan> KeepAsync(CancellationToken cancellationToken) => Task.FromResult(Timeout.InfiniteTimeSpan);
}
