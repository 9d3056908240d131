using Workflow.Core.Text;

namespace Workflow.Core.Comparison;

/// <summary>
/// Finds the rows of an older report in a newer one. The same are, in this order: project, section and headings (of several the one with the same ID, then the same number, then in
/// order); project and section; project, where it stands once on either side; at last a project that was renamed: the ID and the section, or number, section and headings, stand once
/// on either side, and the names are near each other. Width and blanks do not count.
/// </summary>
internal static class RowMatching
{
    private const char Between = '\u001f';

    /// <summary>For each newer row the index of its older one; -1 = new. No older row is taken twice.</summary>
    public static int[] Pair(IReadOnlyList<MatchKey> before, IReadOnlyList<MatchKey> after)
    {
        var pairing = new Pairing(before, after);
        pairing.InOrder(k => string.Join(Between, k.Name, k.Section, k.Heading, k.Item, k.Number));
        pairing.InOrder(k => k.Item.Length == 0 ? null : string.Join(Between, k.Name, k.Section, k.Heading, k.Item));
        pairing.InOrder(k => k.Number.Length == 0 ? null : string.Join(Between, k.Name, k.Section, k.Heading, k.Number));
        pairing.InOrder(k => string.Join(Between, k.Name, k.Section, k.Heading));
        pairing.InOrder(k => string.Join(Between, k.Name, k.Section));
        pairing.Alone(k => k.Name, (_, _) => true);
        pairing.Alone(k => k.Item.Length == 0 ? null : string.Join(Between, k.Item, k.Section), AreNear);
        pairing.Alone(k => k.Number.Length == 0 ? null : string.Join(Between, k.Number, k.Section, k.Heading), AreNear);
        return pairing.Partners;
    }

    private static bool AreNear(MatchKey before, MatchKey after) => Spelling.Nearest(before.Name, [after.Name]) is not null;

    private sealed class Pairing(IReadOnlyList<MatchKey> before, IReadOnlyList<MatchKey> after)
    {
        private readonly bool[] taken = new bool[before.Count];

        public int[] Partners { get; } = [.. Enumerable.Repeat(-1, after.Count)];

        /// <summary>Pairs rows of the same key, the first with the first. A row whose key is null waits.</summary>
        public void InOrder(Func<MatchKey, string?> keyOf)
        {
            var waiting = new Dictionary<string, Queue<int>>();
            foreach (var (key, old) in Open(before, i => !taken[i], keyOf))
            {
                if (!waiting.TryGetValue(key, out var queue))
                {
                    waiting[key] = queue = new Queue<int>();
                }

                queue.Enqueue(old);
            }

            if (waiting.Count == 0)
            {
                return;
            }

            foreach (var (key, now) in Open(after, i => Partners[i] < 0, keyOf))
            {
                if (waiting.TryGetValue(key, out var olds) && olds.TryDequeue(out var old))
                {
                    Take(old, now);
                }
            }
        }

        /// <summary>Pairs rows whose key stands once on either side, if the two fit.</summary>
        public void Alone(Func<MatchKey, string?> keyOf, Func<MatchKey, MatchKey, bool> fit)
        {
            var olds = Open(before, i => !taken[i], keyOf).GroupBy(o => o.Key).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Index);
            foreach (var now in Open(after, i => Partners[i] < 0, keyOf).GroupBy(o => o.Key).Where(g => g.Count() == 1).Select(g => g.First()).ToList())
            {
                if (olds.TryGetValue(now.Key, out var old) && fit(before[old], after[now.Index]))
                {
                    Take(old, now.Index);
                }
            }
        }

        private void Take(int old, int now)
        {
            taken[old] = true;
            Partners[now] = old;
        }

        private static IEnumerable<(string Key, int Index)> Open(IReadOnlyList<MatchKey> rows, Func<int, bool> isOpen, Func<MatchKey, string?> keyOf)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (isOpen(i) && keyOf(rows[i]) is { } key)
                {
                    yield return (key, i);
                }
            }
        }
    }
}
