namespace Workflow.Microsoft365.Tests.Graph;

/// <summary>A clock that stands until a test moves it; timers fire in order, on the moving thread.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> timers = [];
    private TaskCompletionSource signal = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset now = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var target = now + by;
        while (Next() is { } next && next.Due <= target)
            Fire(next);
        now = target;
    }

    /// <summary>
    /// Runs work, moving the clock to every wait shorter than <paramref name="guard"/> (30 minutes). Longer timers are time-outs: they fire only by <see cref="Advance"/>.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, TimeSpan? guard = null)
    {
        var shortest = guard ?? TimeSpan.FromMinutes(30);
        var task = Task.Run(work);
        while (!task.IsCompleted)
        {
            var created = Created();
            if (Next(shortest) is { } wait)
                Fire(wait);
            else
                await Task.WhenAny(task, created).WaitAsync(TimeSpan.FromMinutes(1)); // a stuck test fails instead of hanging
        }

        return await task;
    }

    private Task Created()
    {
        lock (timers)
        {
            if (signal.Task.IsCompleted)
                signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return signal.Task;
        }
    }

    private ManualTimer? Next(TimeSpan? shorterThan = null)
    {
        lock (timers)
            return timers.Where(timer => shorterThan is null || timer.Wait < shorterThan).MinBy(timer => timer.Due);
    }

    private void Fire(ManualTimer timer)
    {
        lock (timers)
            timers.Remove(timer);
        now = timer.Due > now ? timer.Due : now;
        timer.Callback();
    }

    private sealed class ManualTimer(ManualTime time, Action callback) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public TimeSpan Wait { get; private set; }

        public Action Callback => callback;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.timers)
            {
                time.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Wait = dueTime;
                    Due = time.now + dueTime;
                    time.timers.Add(this);
                    time.signal.TrySetResult();
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
