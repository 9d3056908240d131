namespace Workflow.Simulation.World;

/// <summary>Time that moves only when it is told to.</summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset time) => now = time > now ? time : now;
}
