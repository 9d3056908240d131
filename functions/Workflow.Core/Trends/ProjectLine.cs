using Workflow.Core.Comparison;

namespace Workflow.Core.Trends;

/// <summary>Follows every project through the years: first from the year before, then those that had been out of the plan for a while.</summary>
internal sealed class ProjectLine
{
    private readonly int years;
    private readonly List<Line> lines = [];

    public ProjectLine(IReadOnlyList<PrintedYear> results, SectionLine sections)
    {
        years = results.Count;
        for (var year = 0; year < years; year++)
        {
            var current = year;
            Take(year, results[year].Rows, [.. results[year].Rows.Select(r => MatchKey.Of(r, name => sections.KeyOf(current, name)))]);
        }

        // The print order of the newest result, then of the one before …
        Projects = [.. lines.OrderByDescending(l => l.LastYear).ThenBy(l => l.Order).Select(l => l.Rows)];
    }

    /// <summary>A row or null for each year.</summary>
    public IReadOnlyList<PrintedRow?[]> Projects { get; }

    private void Take(int year, IReadOnlyList<PrintedRow> rows, IReadOnlyList<MatchKey> keys)
    {
        var found = new Line?[rows.Count];
        foreach (var pool in lines.GroupBy(l => l.LastYear == year - 1).OrderByDescending(g => g.Key).Select(g => g.OrderByDescending(l => l.LastYear).ToList()).ToList())
        {
            var open = Enumerable.Range(0, rows.Count).Where(i => found[i] is null).ToList();
            var partners = RowMatching.Pair([.. pool.Select(l => l.Key)], [.. open.Select(i => keys[i])]);
            for (var i = 0; i < open.Count; i++)
            {
                found[open[i]] = partners[i] < 0 ? null : pool[partners[i]];
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var line = found[i] ?? new Line(new PrintedRow?[years]);
            line.Rows[year] = rows[i];
            (line.LastYear, line.Order, line.Key) = (year, i, keys[i]);
            if (found[i] is null)
            {
                lines.Add(line);
            }
        }
    }

    private sealed class Line(PrintedRow?[] rows)
    {
        public PrintedRow?[] Rows => rows;

        public MatchKey Key { get; set; } = null!;

        public int LastYear { get; set; }

        public int Order { get; set; }
    }
}
