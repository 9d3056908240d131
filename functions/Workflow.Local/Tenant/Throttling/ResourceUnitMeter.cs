namespace Workflow.Local.Tenant;

/// <summary>What one minute cost.</summary>
/// <param name="Minute">Start of the minute.</param>
/// <param name="Units">Resource units, refused requests included.</param>
/// <param name="Calls">Requests.</param>
/// <param name="Refused">Requests answered by 429.</param>
public sealed record MinuteUsage(DateTimeOffset Minute, int Units, int Calls, int Refused);

/// <summary>Counts the resource units spent (R1), by minute and by operation. Safe for several threads.</summary>
public sealed class ResourceUnitMeter
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, MinuteUsage> byOperation = [];
    private readonly List<MinuteUsage> minutes = [];

    /// <summary>Units spent since the start.</summary>
    public long Total { get; private set; }

    /// <summary>Requests refused since the start.</summary>
    public int Refused { get; private set; }

    /// <summary>Every minute with a request, oldest first; the last 10,000 are kept.</summary>
    public IReadOnlyList<MinuteUsage> ToMinutes()
    {
        lock (gate)
            return [.. minutes];
    }

    /// <summary>Usage since the start by operation, such as <c>GET /drives/{id}/items/{id}</c>; the minute is that of the first call.</summary>
    public IReadOnlyDictionary<string, MinuteUsage> ToOperations()
    {
        lock (gate)
            return new Dictionary<string, MinuteUsage>(byOperation);
    }

    internal void Record(string operation, int units, bool refused, DateTimeOffset now)
    {
        var minute = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, now.Offset);
        lock (gate)
        {
            Total += units;
            Refused += refused ? 1 : 0;
            byOperation[operation] = Add(byOperation.GetValueOrDefault(operation) ?? new(minute, 0, 0, 0), units, refused);
            if (minutes.Count > 0 && minutes[^1].Minute == minute)
            {
                minutes[^1] = Add(minutes[^1], units, refused);
                return;
            }

            if (minutes.Count == 10_000)
            {
                minutes.RemoveRange(0, 1_000);
            }

            minutes.Add(Add(new(minute, 0, 0, 0), units, refused));
        }
    }

    private static MinuteUsage Add(MinuteUsage usage, int units, bool refused) =>
        usage with { Units = usage.Units + units, Calls = usage.Calls + 1, Refused = usage.Refused + (refused ? 1 : 0) };
}
