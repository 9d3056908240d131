using System.Collections.Concurrent;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine;

/// <summary>Steps that failed: how long they have, and when they are tried again. Lost with the process. Safe for concurrent use.</summary>
internal sealed class Backoff
{
    private readonly ConcurrentDictionary<string, Attempts> failing = new(StringComparer.Ordinal);

    private sealed record Attempts(DateTimeOffset Since, int Count, DateTimeOffset NextAt);

    /// <summary>Whether a step may be tried now.</summary>
    public bool Allows(string survey, PlannedStep step, DateTimeOffset now) => !failing.TryGetValue(Key(survey, step), out var a) || a.NextAt <= now;

    /// <summary>When the next failing step may be tried; null when none waits.</summary>
    public DateTimeOffset? NextAt(string survey, IEnumerable<PlannedStep> steps) =>
        steps.Select(s => failing.TryGetValue(Key(survey, s), out var a) ? a.NextAt : (DateTimeOffset?)null).Min();

    /// <summary>Notes a failure; returns for how long the step has been failing.</summary>
    public TimeSpan Failed(string survey, PlannedStep step, PortResult result, DateTimeOffset now)
    {
        var attempts = failing.AddOrUpdate(
            Key(survey, step),
            _ => new Attempts(now, 1, now + Delay(1, result, now)),
            (_, a) => a with { Count = a.Count + 1, NextAt = now + Delay(a.Count + 1, result, now) });
        return now - attempts.Since;
    }

    /// <summary>Forgets a step's failures.</summary>
    public void Succeeded(string survey, PlannedStep step) => failing.TryRemove(Key(survey, step), out _);

    /// <summary>1, 2, 4, 8, then 15 minutes; what needs a person waits 15 at once; a throttled step as long as it was told.</summary>
    private static TimeSpan Delay(int count, PortResult result, DateTimeOffset now) => result.Status switch
    {
        PortStatus.Throttled when result.Fault?.RetryAt is { } at && at > now => at - now,
        PortStatus.Refused or PortStatus.NotFound => TimeSpan.FromMinutes(15),
        _ => TimeSpan.FromMinutes(count > 4 ? 15 : 1 << (count - 1)),
    };

    private static string Key(string survey, PlannedStep step) => $"{survey}:{step.Key}";
}
