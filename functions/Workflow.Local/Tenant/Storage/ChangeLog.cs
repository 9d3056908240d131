namespace Workflow.Local.Tenant;

/// <summary>
/// What changed, in order, for delta: one entry a thing, at its last change. Older entries of a thing stay in the list as stale and are skipped,
/// until there are more of them than live ones.
/// </summary>
internal sealed class ChangeLog<T>
    where T : class
{
    private readonly List<(long Sequence, string Key)> entries = [];
    private readonly Dictionary<string, (long Sequence, T Thing)> newest = [];

    /// <summary>The last change's number.</summary>
    public long Last => entries.Count == 0 ? 0 : entries[^1].Sequence;

    /// <summary>Notes a change; a number not above the last one of the same thing is none.</summary>
    public void Note(string key, long sequence, T thing)
    {
        var known = newest.TryGetValue(key, out var old);
        newest[key] = (sequence, thing);
        if (known && old.Sequence >= sequence)
            return;

        if (entries.Count > 0 && entries[^1].Sequence > sequence)
            entries.Insert(Find(sequence), (sequence, key));
        else
            entries.Add((sequence, key));

        if (entries.Count > 1_000 && entries.Count > 2 * newest.Count)
            entries.RemoveAll(e => newest[e.Key].Sequence != e.Sequence);
    }

    /// <summary>The things changed after a number, in order.</summary>
    public IEnumerable<T> After(long sequence)
    {
        for (var i = Find(sequence); i < entries.Count; i++)
        {
            var (at, key) = entries[i];
            var (current, thing) = newest[key];
            if (current == at)
                yield return thing;
        }
    }

    private int Find(long sequence)
    {
        int low = 0, high = entries.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Sequence <= sequence)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
