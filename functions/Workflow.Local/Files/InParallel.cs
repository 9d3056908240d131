namespace Workflow.Local.Files;

/// <summary>Work on many files.</summary>
internal static class InParallel
{
    /// <summary>Maps every entry, two at a time at most, and yields the results in the order of the entries as they become ready.</summary>
    public static IEnumerable<TResult> TwoAtATime<T, TResult>(this IEnumerable<T> entries, Func<T, TResult> map) =>
        entries.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(2, Environment.ProcessorCount)).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(map);
}
