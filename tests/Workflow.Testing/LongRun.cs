namespace Workflow.Testing;

/// <summary>Whether there is time for everything: <c>LONG_RUN=1</c>, as <c>./test.sh --all</c> sets it. A quick run does the same with less of it.</summary>
public static class LongRun
{
    /// <summary>True where there is time.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("LONG_RUN") == "1";
}
