using Workflow.Application.Ports;

using Workflow.Simulation.World;

namespace Workflow.Simulation.Memory;

/// <summary>The engine's process dies here.</summary>
public sealed class EngineKilledException : Exception
{
    public EngineKilledException()
        : base("The simulated engine was killed.")
    {
    }
}

/// <summary>Seeded misfortune: any call may be throttled, lost before or after its effect, or the process may die on either side of it.</summary>
internal sealed class Faults(Random random, VirtualClock clock, double rate)
{
    private readonly Lock gate = new();

    /// <summary>From then on everything works, so that the year can come to rest.</summary>
    public DateTimeOffset EndsAt { get; set; } = DateTimeOffset.MaxValue;

    public int Count { get; private set; }

    public Task<PortResult<T>> RunAsync<T>(Func<PortResult<T>> effect)
        where T : class
    {
        var fault = Next();
        if (Before(fault) is { } failure)
        {
            return Task.FromResult(PortResult.Failed<T>(failure.Status, failure.Fault!));
        }

        var result = effect();
        return Task.FromResult(After(fault) is { } lost ? PortResult.Failed<T>(lost.Status, lost.Fault!) : result);
    }

    public Task<PortResult> RunAsync(Func<PortResult> effect)
    {
        var fault = Next();
        if (Before(fault) is { } failure)
        {
            return Task.FromResult(failure);
        }

        var result = effect();
        return Task.FromResult(After(fault) ?? result);
    }

    private int Next()
    {
        lock (gate)
        {
            if (clock.GetUtcNow() >= EndsAt || random.NextDouble() >= rate)
            {
                return -1;
            }

            Count++;
            return random.Next(6);
        }
    }

    private PortResult? Before(int fault) => fault switch
    {
        0 => PortResult.Failed(PortStatus.Throttled, new PortFault("activityLimitReached", "r", clock.GetUtcNow().AddSeconds(30))),
        1 => PortResult.Failed(PortStatus.Unknown, new PortFault("timeout")),
        2 => throw new EngineKilledException(),
        _ => null,
    };

    private static PortResult? After(int fault) => fault switch
    {
        3 or 4 => PortResult.Failed(PortStatus.Unknown, new PortFault("answerLost")),
        5 => throw new EngineKilledException(),
        _ => null,
    };
}
