using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Reports.Tallies;

/// <summary>The tables of 集計: ratings by each heading level and by section, then the choices.</summary>
internal static class TallyBlocks
{
    public static IReadOnlyList<(TallyBlock Block, TallyColumns Columns)> Of(Report report, ReportTexts texts)
    {
        var blocks = new List<(TallyBlock, TallyColumns)>();
        var statistics = report.Statistics;
        var columns = TallyColumns.ForRatings(report, texts);
        for (var level = 0; level < report.HeadingCount; level++)
        {
            var depth = level + 1;
            var rows = statistics.Headings.Where(h => h.Path.Count == depth).Select(h => (string.Join(" > ", h.Path.Where(p => p.Length > 0)), h.Tally)).ToList();
            if (rows.Count > 0)
            {
                var label = report.Columns[level].Label;
                blocks.Add((new TallyBlock(Counted(report, label, texts), label, rows, statistics.Overall), columns));
            }
        }

        var bySection = statistics.Sections.Where(s => s.Tally.Total > 0).Select(s => (s.Status.Section.Name, s.Tally)).ToList();
        blocks.Add((new TallyBlock(Counted(report, texts["section"], texts), texts["section"], bySection, statistics.Overall), columns));
        foreach (var choice in statistics.Choices)
        {
            var row = (texts["overall"], choice.Tally);
            blocks.Add((new TallyBlock(choice.Field.Label, texts["overall"], [row], null), TallyColumns.ForChoices(choice.Field, choice.Tally, texts)));
        }

        return blocks;
    }

    /// <summary>What is counted: the main rating, or whether there is an answer.</summary>
    public static string Rated(Report report, ReportTexts texts) => report.Survey.Fields.FirstOrDefault(f => f.Kind == FieldKind.Rating)?.Label ?? texts["answer-state"];

    private static string Counted(Report report, string by, ReportTexts texts) => texts.Format("ratings-by", by, Rated(report, texts));
}
