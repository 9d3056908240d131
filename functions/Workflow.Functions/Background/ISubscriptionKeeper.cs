namespace Workflow.Functions.Background;

/// <summary>Looks after the subscription to changes.</summary>
public interface ISubscriptionKeeper
{
    /// <summary>Renews or makes it when it is time; a fault is logged, not thrown. Gives how long nothing is to be done.</summary>
    Task<TimeSpan> KeepAsync(CancellationToken cancellationToken);
}
