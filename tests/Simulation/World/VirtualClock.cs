namespace Workflow.Simulation.World;

/// <summary>
/// Time that moves only when it is told to, or when somebody waits: a wait is over at once and the clock stands that much later. Waits of half an hour and more are
/// time-outs that guard a call; they never run out.
/// </summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(30);
    private readonly Lock gate = new();
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Wait(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void MoveTo(DateTimeOffset time)
    {
        lock (gate)
        {
            now = time > now ? time : now;
        }
    }

    private sealed class Wait(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool isOver;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.Zero && dueTime < Guard)
            {
                // Never on the caller's stack: it has not got its timer yet.
                ThreadPool.UnsafeQueueUserWorkItem(_ => Fire(dueTime), null);
            }

            return true;
        }

        public void Dispose() => isOver = true;

        public ValueTask DisposeAsync()
        {
            isOver = true;
            return ValueTask.CompletedTask;
        }

        private void Fire(TimeSpan waited)
        {
            if (!isOver)
            {
                clock.MoveTo(clock.GetUtcNow() + waited);
                callback(state);
            }
        }
    }
}
