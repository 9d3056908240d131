namespace Workflow.Local.Demo;

/// <summary>The demo's time: it moves only when it is told to, so that a year passes in seconds.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves on to a moment; an earlier one changes nothing.</summary>
    public void MoveTo(DateTimeOffset moment) => now = moment > now ? moment.ToUniversalTime() : now;
}
