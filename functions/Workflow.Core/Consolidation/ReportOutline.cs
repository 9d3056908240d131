namespace Workflow.Core.Consolidation;

/// <summary>The form's headings, texts and rows as one sequence: what every printed format walks along.</summary>
public static class ReportOutline
{
    /// <summary>
    /// Every entry in print order. A heading stands before the first of its rows, its introductions follow it, its closing texts follow the last of its
    /// rows. A heading that comes back later in the form is printed again, its texts are not.
    /// </summary>
    public static IEnumerable<ReportEntry> Outline(this Report report)
    {
        var texts = report.Survey.Texts.ToLookup(t => (Key(t.Path), t.After), t => t.Text);
        var printed = new HashSet<(string, bool)>();
        var levels = report.HeadingCount;
        ReportRow? previous = null;
        foreach (var row in report.Rows)
        {
            var common = previous is null ? 0 : CommonLevels(previous, row, levels);
            foreach (var entry in Closings(previous, common))
            {
                yield return entry;
            }

            for (var level = common; level < levels; level++)
            {
                if (row.Cells[level].Length > 0)
                {
                    yield return new ReportEntry.Heading(level, row.Cells[level]);
                    foreach (var entry in Texts(row, level, after: false))
                    {
                        yield return entry;
                    }
                }
            }

            yield return new ReportEntry.Row(row);
            previous = row;
        }

        foreach (var entry in Closings(previous, 0))
        {
            yield return entry;
        }

        IEnumerable<ReportEntry> Closings(ReportRow? row, int common)
        {
            for (var level = levels - 1; row is not null && level >= common; level--)
            {
                foreach (var entry in row.Cells[level].Length > 0 ? Texts(row, level, after: true) : [])
                {
                    yield return entry;
                }
            }
        }

        IEnumerable<ReportEntry> Texts(ReportRow row, int level, bool after)
        {
            var key = (Key(row.Values.Take(level + 1)), after);
            return texts.Contains(key) && printed.Add(key) ? texts[key].Select(w => new ReportEntry.Text(level, w)) : [];
        }
    }

    private static string Key(IEnumerable<string> path) => string.Join('\u001f', path.Where(p => p.Length > 0));

    private static int CommonLevels(ReportRow a, ReportRow b, int levels)
    {
        var level = 0;
        while (level < levels && a.Cells[level] == b.Cells[level])
        {
            level++;
        }

        return level;
    }
}
