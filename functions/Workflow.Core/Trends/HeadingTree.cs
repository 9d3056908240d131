using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Core.Trends;

/// <summary>Counts by heading and year. Headings stand in the order in which they become known, each before its lower ones.</summary>
internal sealed class HeadingTree(int years, IReadOnlyList<Scale> scales)
{
    private const string Between = " > ";

    private readonly Node root = new([], 0);
    private readonly Dictionary<string, Node[]> known = new(StringComparer.Ordinal);

    public IReadOnlyList<TrendHeading> Headings => [.. Below(root)];

    /// <summary>Gives a heading its place.</summary>
    public void Know(string heading) => Nodes(heading);

    /// <summary>Counts a row under its headings.</summary>
    public void Add(string heading, int year, int outcome)
    {
        foreach (var node in Nodes(heading))
        {
            (node.Counters[year] ??= new TallyCounter(scales[year].Levels.Count)).Add(outcome);
        }
    }

    private Node[] Nodes(string heading)
    {
        if (!known.TryGetValue(heading, out var nodes))
        {
            known[heading] = nodes = Find(heading);
        }

        return nodes;
    }

    private Node[] Find(string heading)
    {
        var nodes = new List<Node>();
        var at = root;
        foreach (var part in heading.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!at.Below.TryGetValue(MatchKey.Fold(part), out var next))
            {
                at.Below[MatchKey.Fold(part)] = next = new Node([.. at.Path, part], years);
            }

            nodes.Add(next);
            at = next;
        }

        return [.. nodes];
    }

    private IEnumerable<TrendHeading> Below(Node node) => node.Below.Values.SelectMany(n => Below(n).Prepend(new TrendHeading(n.Path, [.. n.Counters.Select((c, i) => c?.ToTally(scales[i]))])));

    private sealed class Node(IReadOnlyList<string> path, int years)
    {
        public IReadOnlyList<string> Path => path;

        public TallyCounter?[] Counters { get; } = new TallyCounter?[years];

        // Nothing is ever removed, so it is read in the order in which it was filled.
        public Dictionary<string, Node> Below { get; } = [];
    }
}
