using Workflow.Core.Findings;
using Workflow.Core.Trends;

namespace Workflow.Local.Commands;

/// <summary>Trends in words.</summary>
internal static class TrendsText
{
    // What a person reads on a screen; the files and --json have all.
    private const int MostLines = 20;

    /// <summary>Tells the trends.</summary>
    public static void Write(CommandContext context, TrendReport report, IReadOnlyList<string> files)
    {
        string Long(TrendYear year) => context.Language == Language.Japanese ? year.Year.LongName : year.Year.EnglishName;
        context.Line("trends.done", report.PlanName.Length > 0 ? report.PlanName : context.Text("trends.unnamed"), Long(report.Years[0]), Long(report.Years[^1]), report.Years.Count.ToString(), report.Projects.Count.ToString());
        foreach (var year in report.Years)
        {
            context.Line("trends.years", Long(year), string.Join(" ", year.Scale.Levels.Select((l, i) => $"{l.Code} {year.Tally.Counts[i]}")));
        }

        for (var i = 1; i < report.Years.Count; i++)
        {
            var at = i;
            string Count(RatingChange change) => report.Projects.Count(p => p.Changes[at] == change).ToString();
            var (before, year) = (report.Years[i - 1].Year.ShortName, report.Years[i].Year.ShortName);
            context.Line(report.Years[i].SameScale ? "trends.changed" : "trends.scale", before, year, Count(RatingChange.Up), Count(RatingChange.Same), Count(RatingChange.Down));
        }

        var lowest = report.Projects.Where(p => p.LowestRun.Count > 0).ToList();
        context.Line("trends.lowest", lowest.Count.ToString());
        Some(context, lowest, p => context.Line("trends.lowest.row", p.Name, p.Section, string.Join('・', p.LowestRun.Select(y => y.ShortName))));
        var late = report.Sections.Where(s => s.IsAlwaysLate).ToList();
        context.Line("trends.late", late.Count.ToString());
        Some(context, late, s => context.Line("trends.late.row", s.Name, $"{s.Late} / {s.Known}"));
        Some(context, report.Remarks, r => context.Line(r.Unsure ? "new.unsure" : "new.sure", r.Text(context.Language)));
        foreach (var file in files)
        {
            context.Line("diff.file", file);
        }
    }

    private static void Some<T>(CommandContext context, IReadOnlyList<T> all, Action<T> write)
    {
        foreach (var one in all.Take(MostLines))
        {
            write(one);
        }

        if (all.Count > MostLines)
        {
            context.Line("trends.more", (all.Count - MostLines).ToString());
        }
    }
}
