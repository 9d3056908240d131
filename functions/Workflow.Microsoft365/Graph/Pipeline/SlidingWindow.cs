namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// A limit of so much in so long, wherever the period is laid. Spending is remembered in steps of 1/600 of the period, so memory stays small.
/// Not for several threads at once: <see cref="GraphPace"/> guards it.
/// </summary>
/// <param name="capacity">The most that may be spent in one period.</param>
/// <param name="period">How long spending counts.</param>
internal sealed class SlidingWindow(int capacity, TimeSpan period)
{
    private readonly TimeSpan step = period / 600;
    private readonly Queue<(DateTimeOffset Until, int Cost)> spent = new();
    private (DateTimeOffset Until, int Cost)? newest;
    private int total;

    /// <summary>What may be spent now.</summary>
    public int Available(DateTimeOffset now)
    {
        Forget(now);
        return capacity - total;
    }

    /// <summary>How long until <paramref name="cost"/> may be spent; zero for now. What exceeds the capacity waits for an empty window.</summary>
    public TimeSpan WaitFor(int cost, DateTimeOffset now)
    {
        Forget(now);
        var missing = Math.Min(cost, capacity) - (capacity - total);
        if (missing <= 0)
            return TimeSpan.Zero;
        foreach (var (until, freed) in All())
        {
            missing -= freed;
            if (missing <= 0)
                return until - now;
        }

        return period;
    }

    /// <summary>Spends.</summary>
    public void Take(int cost, DateTimeOffset now)
    {
        if (cost == 0)
            return;
        total += cost;
        var until = now + period + step;
        if (newest is { } last && until - last.Until < step)
        {
            newest = (last.Until, last.Cost + cost);
            return;
        }

        if (newest is { } old)
            spent.Enqueue(old);
        newest = (until, cost);
    }

    private IEnumerable<(DateTimeOffset Until, int Cost)> All() => newest is { } last ? spent.Append(last) : spent;

    private void Forget(DateTimeOffset now)
    {
        while (spent.TryPeek(out var oldest) && oldest.Until <= now)
            total -= spent.Dequeue().Cost;
        if (newest is { } last && last.Until <= now)
        {
            total -= last.Cost;
            newest = null;
        }
    }
}
