using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Consolidation;

/// <summary>Counts ratings and choices over the rows of a report in one pass.</summary>
internal sealed class StatisticsBuilder
{
    private readonly Survey survey;
    private readonly IReadOnlyList<Field> columns;
    private readonly IReadOnlyList<ReportRow> rows;
    private readonly IReadOnlyList<SectionStatus> sections;
    private readonly int rating;
    private readonly int headingCount;
    private readonly TallyCounter overall;
    private readonly Dictionary<SectionCode, TallyCounter> bySection;
    private readonly Dictionary<string, TallyCounter> byHeading = new(StringComparer.Ordinal);
    private readonly List<(IReadOnlyList<string> Path, TallyCounter Counter)> headings = [];
    private readonly List<(int Column, IReadOnlyDictionary<string, int> Indexes, TallyCounter Counter)> choices;

    public StatisticsBuilder(Survey survey, IReadOnlyList<Field> columns, IReadOnlyList<ReportRow> rows, IReadOnlyList<SectionStatus> sections)
    {
        this.survey = survey;
        this.columns = columns;
        this.rows = rows;
        this.sections = sections;
        rating = survey.Fields.MainRating() is { } main ? columns.ToList().IndexOf(main) : -1;
        headingCount = columns.TakeWhile(f => f.Kind == FieldKind.Heading).Count();
        overall = NewCounter();
        bySection = sections.ToDictionary(s => s.Section.Code, _ => NewCounter());
        choices =
        [
            .. columns.Select((f, i) => (Field: f, Column: i)).Where(c => c.Field is { IsAnswer: true, Kind: FieldKind.Choice })
                .Select(c => (c.Column, IndexesOf(c.Field.Choices), new TallyCounter(c.Field.Choices.Count))),
        ];
    }

    public ReportStatistics Build()
    {
        foreach (var row in rows)
        {
            var counters = HeadingCounters(row);
            if (!row.IsReposted)
            {
                Count(row, counters);
            }
        }

        return new ReportStatistics
        {
            Overall = overall.ToTally(survey.Scale),
            Sections = [.. sections.Select(s => new SectionTally(s, bySection[s.Section.Code].ToTally(survey.Scale)))],
            Headings = [.. headings.Select(h => new HeadingTally(h.Path, h.Counter.ToTally(survey.Scale)))],
            Choices = [.. choices.Select(c => new ChoiceTally(columns[c.Column], c.Counter.ToTally()))],
        };
    }

    private TallyCounter NewCounter() => new(rating < 0 ? 0 : survey.Scale.Levels.Count);

    private void Count(ReportRow row, IReadOnlyList<TallyCounter> headingCounters)
    {
        var outcome = Outcome(row, rating >= 0 ? row.Values[rating] : FirstAnswer(row), rating >= 0 ? IndexOfLevel : _ => TallyCounter.Other);
        overall.Add(outcome);
        bySection[row.Source.Section].Add(outcome);
        foreach (var counter in headingCounters)
        {
            counter.Add(outcome);
        }

        foreach (var (column, indexes, counter) in choices)
        {
            counter.Add(Outcome(row, row.Values[column], answer => indexes.TryGetValue(answer, out var at) || indexes.TryGetValue(Normalization.Code(answer), out at) ? at : TallyCounter.Other));
        }
    }

    private static int Outcome(ReportRow row, string answer, Func<string, int> indexOf) =>
        !row.Submitted ? TallyCounter.Missing : answer.Length == 0 ? TallyCounter.Unanswered : indexOf(answer);

    private int IndexOfLevel(string answer)
    {
        var level = survey.Scale.Find(answer);
        for (var i = 0; level is not null && i < survey.Scale.Levels.Count; i++)
        {
            if (ReferenceEquals(survey.Scale.Levels[i], level))
            {
                return i;
            }
        }

        return TallyCounter.Other;
    }

    /// <summary>Where each choice stands, by its normalised spelling and as it is spelled.</summary>
    private static Dictionary<string, int> IndexesOf(IReadOnlyList<string> choices)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < choices.Count; i++)
        {
            indexes.TryAdd(choices[i], i);
            indexes.TryAdd(Normalization.Code(choices[i]), i);
        }

        return indexes;
    }

    private string FirstAnswer(ReportRow row) => columns.Select((f, i) => f.IsAnswer ? row.Values[i] : "").FirstOrDefault(v => v.Length > 0) ?? "";

    /// <summary>The counters of a row's headings, outermost first. A heading that holds only reposted rows is listed, with nothing counted.</summary>
    private List<TallyCounter> HeadingCounters(ReportRow row)
    {
        var counters = new List<TallyCounter>(headingCount);
        for (var level = 0; level < headingCount; level++)
        {
            if (row.Cells[level].Length > 0)
            {
                counters.Add(CounterOf([.. row.Cells.Take(level + 1)]));
            }
        }

        return counters;
    }

    private TallyCounter CounterOf(string[] path)
    {
        var key = string.Join('\u001f', path);
        if (!byHeading.TryGetValue(key, out var counter))
        {
            byHeading[key] = counter = NewCounter();
            headings.Add((path, counter));
        }

        return counter;
    }
}
