
namespace Workflow.Core.Consolidation;

/// <summary>Builds the chapters of a report from its rows, its indicators and the texts of its headings.</summary>
internal sealed class ChapterBuilder(Report report)
{
    private readonly ILookup<(string, bool), string> texts = report.Survey.Texts.ToLookup(t => (Key(t.Path), t.After), t => t.Text);
    private readonly Dictionary<string, Node> byPath = [];
    private readonly Node root = new(-1, "", "");

    public ReportChapter Build()
    {
        byPath[""] = root;
        var levels = report.HeadingCount;
        var open = new List<Node> { root };
        foreach (var row in report.Rows)
        {
            Open(open, [.. Enumerable.Range(0, levels).Where(l => row.Cells[l].Length > 0).Select(l => (l, row.Cells[l], row.Values[l]))]);
            open[^1].Rows.Add(row);
        }

        var path = new List<Node> { root };
        foreach (var indicator in report.Indicators)
        {
            Place(path, [.. indicator.Headings.Select((words, level) => (level, words, value: words)).Where(h => h.value.Length > 0)]);
            path[^1].Indicators.Add(indicator);
        }

        return Finish(root, "", repeated: false);
    }

    /// <summary>Goes to a row's headings: keeps the open ones it shares, begins the others.</summary>
    private void Open(List<Node> open, IReadOnlyList<(int Level, string Words, string Value)> headings)
    {
        var common = 0;
        while (common < headings.Count && common + 1 < open.Count && open[common + 1].Is(headings[common]))
        {
            common++;
        }

        // A row of a heading whose lower headings have begun already would read as theirs: the heading is said again.
        if (common == headings.Count && common > 0 && open[common].Children.Count > 0)
        {
            common--;
        }

        open.RemoveRange(common + 1, open.Count - common - 1);
        foreach (var heading in headings.Skip(common))
        {
            open.Add(open[^1].Append(heading));
            byPath.TryAdd(Path(open), open[^1]);
        }
    }

    /// <summary>Goes to an indicator's headings; one that no row has is put behind the heading of the indicator before.</summary>
    private void Place(List<Node> path, IReadOnlyList<(int Level, string Words, string Value)> headings)
    {
        var next = new List<Node> { root };
        foreach (var heading in headings)
        {
            var key = string.Join('\u001f', next.Skip(1).Select(n => n.Value).Append(heading.Value));
            if (!byPath.TryGetValue(key, out var node))
            {
                var before = path.Count > next.Count && path.Take(next.Count).SequenceEqual(next) ? path[next.Count] : null;
                byPath[key] = node = next[^1].Insert(heading, before);
            }

            next.Add(node);
        }

        path.Clear();
        path.AddRange(next);
    }

    private ReportChapter Finish(Node node, string path, bool repeated)
    {
        var children = node.Children.ConvertAll(c =>
        {
            var below = path.Length == 0 ? c.Value : $"{path}\u001f{c.Value}";
            return Finish(c, below, byPath[below] != c);
        });
        IReadOnlyList<string> Texts(bool after) => repeated || path.Length == 0 ? [] : [.. texts[(path, after)]];
        return new ReportChapter(node.Level, node.Words, Texts(after: false), node.Indicators, node.Rows, children, Texts(after: true));
    }

    private static string Path(List<Node> open) => string.Join('\u001f', open.Skip(1).Select(n => n.Value));

    private static string Key(IEnumerable<string> path) => string.Join('\u001f', path.Where(p => p.Length > 0));

    /// <summary>A chapter in the making. Headings are told apart by their values, not by what 印字 makes of them.</summary>
    private sealed class Node(int level, string words, string value)
    {
        public int Level => level;

        public string Words => words;

        public string Value => value;

        public List<ReportIndicator> Indicators { get; } = [];

        public List<ReportRow> Rows { get; } = [];

        public List<Node> Children { get; } = [];

        public bool Is((int Level, string Words, string Value) heading) => heading.Level == level && heading.Value == value;

        public Node Append((int Level, string Words, string Value) heading)
        {
            Children.Add(new Node(heading.Level, heading.Words, heading.Value));
            return Children[^1];
        }

        public Node Insert((int Level, string Words, string Value) heading, Node? before)
        {
            var node = new Node(heading.Level, heading.Words, heading.Value);
            Children.Insert(before is null ? 0 : Children.IndexOf(before) + 1, node);
            return node;
        }
    }
}
