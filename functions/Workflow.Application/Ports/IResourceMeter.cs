namespace Workflow.Application.Ports;

/// <summary>Tells the engine how much it may ask of the service now. Safe for concurrent use.</summary>
public interface IResourceMeter
{
    /// <summary>Resource units (contracts: SharePoint's) that may be spent now without being throttled; below zero while the service told us to wait.</summary>
    int Available { get; }

    /// <summary>When <see cref="Available"/> will have grown enough to go on.</summary>
    DateTimeOffset RefillAt { get; }

    /// <summary>Units spent since start.</summary>
    long Spent { get; }
}
