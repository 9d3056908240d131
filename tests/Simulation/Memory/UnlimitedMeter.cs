using Workflow.Application.Ports;

namespace Workflow.Simulation.Memory;

/// <summary>A service without limits; throttling comes from the faults.</summary>
internal sealed class UnlimitedMeter(TimeProvider time) : IResourceMeter
{
    public int Available => int.MaxValue;

    public DateTimeOffset RefillAt => time.GetUtcNow();

    public long Spent => 0;
}
