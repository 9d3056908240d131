namespace Workflow.Local.Tenant;

/// <summary>Counts what is taken in windows of a fixed length, each begun by the first taker after the last one ended. Refused takers count too (R4).</summary>
internal sealed class RateWindow(int limit, TimeSpan length)
{
    private DateTimeOffset ends;

    /// <summary>What was taken in the present window, refused or not.</summary>
    public int Used { get; private set; }

    /// <summary>What the window allows; 0 or less: anything.</summary>
    public int Limit => limit;

    /// <summary>Counts and says whether it was still within the limit.</summary>
    public bool Take(DateTimeOffset now, int amount)
    {
        if (now >= ends)
        {
            ends = now + length;
            Used = 0;
        }

        Used += amount;
        return limit <= 0 || Used <= limit;
    }

    /// <summary>Whole seconds until the window ends, at least 1.</summary>
    public int SecondsLeft(DateTimeOffset now) => Math.Max(1, (int)Math.Ceiling((ends - now).TotalSeconds));
}
