namespace EndToEnd.Browsing;

/// <summary>The machine's clock, set forward by a test: days pass at once, timers go on as ever.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long shift;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref shift));

    /// <summary>Sets it forward.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref shift, time.Ticks);
}
