using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Recognition;
using Workflow.Core.Remarks;

namespace Workflow.Core.Trends;

/// <summary>Puts results, oldest first, side by side.</summary>
internal sealed class TrendBuilder
{
    private readonly IReadOnlyList<PrintedYear> results;
    private readonly ScaleLine scales;
    private readonly SectionLine sections;
    private readonly List<Remark> remarks = [];
    private readonly int[] ratingColumns;
    private readonly Dictionary<string, int>[] ranks;

    public TrendBuilder(IReadOnlyList<PrintedYear> results)
    {
        this.results = results;
        scales = new ScaleLine(results);
        sections = new SectionLine(results);
        ratingColumns = [.. results.Select(r => r.Columns.ToList().FindIndex(c => c.IsRating))];
        ranks = [.. scales.Scales.Select(s => s.Levels.Select((l, i) => (Code: ScaleRecognition.Fold(l.Code), i)).DistinctBy(l => l.Code).ToDictionary(l => l.Code, l => l.i))];
    }

    public TrendReport Build()
    {
        var projects = new ProjectLine(results, sections).Projects;
        var headings = new HeadingTree(results.Count, scales.Scales);
        foreach (var row in results.Reverse().SelectMany(r => r.Rows))
        {
            headings.Know(row.Heading);
        }

        var overall = scales.Scales.Select(s => new TallyCounter(s.Levels.Count)).ToList();
        var lines = new List<TrendProject>(projects.Count);
        foreach (var rows in projects)
        {
            var ratings = rows.Select(Rating).ToArray();
            for (var year = 0; year < rows.Length; year++)
            {
                if (rows[year] is { } row)
                {
                    overall[year].Add(Outcome(ratings[year]));
                    headings.Add(row.Heading, year, Outcome(ratings[year]));
                }
            }

            lines.Add(Project(rows, ratings));
        }

        Tell(projects);
        return new TrendReport
        {
            PlanName = results.LastOrDefault(r => r.PlanName.Length > 0)?.PlanName ?? "",
            Years = [.. results.Select((r, i) => new TrendYear(r.Year, scales.Scales[i], i == 0 || scales.IsSame(i - 1, i), overall[i].ToTally(scales.Scales[i])))],
            Projects = lines,
            Headings = headings.Headings,
            Sections = sections.Sections,
            Remarks = remarks,
        };
    }

    private static int Outcome(TrendRating rating) => rating.State switch
    {
        RatingState.Rated => rating.Rank,
        RatingState.Missing => TallyCounter.Missing,
        RatingState.Unanswered => TallyCounter.Unanswered,
        _ => TallyCounter.Other,
    };

    private TrendRating Rating(PrintedRow? row, int year)
    {
        if (row is null)
        {
            return new TrendRating(RatingState.Absent);
        }

        var text = ratingColumns[year] < 0 ? "" : row.Texts[ratingColumns[year]];
        if (text.Length == 0 || ScaleRecognition.IsUnanswered(text))
        {
            return new TrendRating(RatingState.Unanswered);
        }

        if (ranks[year].TryGetValue(ScaleRecognition.Fold(text), out var rank))
        {
            return new TrendRating(RatingState.Rated, scales.Scales[year].Levels[rank].Code, rank);
        }

        return MatchKey.Fold(text) == Report.MissingText ? new TrendRating(RatingState.Missing) : new TrendRating(RatingState.Other, text);
    }

    private TrendProject Project(PrintedRow?[] rows, TrendRating[] ratings)
    {
        var last = Array.FindLastIndex(rows, r => r is not null);
        var row = rows[last]!;
        return new TrendProject
        {
            Heading = row.Heading,
            Number = row.Number,
            Name = row.Name,
            Section = row.Section,
            Ratings = ratings,
            Changes = [.. ratings.Select((r, i) => i == 0 ? RatingChange.None : Change(ratings[i - 1], r, i))],
            LowestRun = [.. LowestRun(ratings).Select(i => results[i].Year)],
            First = results[Array.FindIndex(rows, r => r is not null)].Year,
            Last = results[last].Year,
        };
    }

    private RatingChange Change(TrendRating before, TrendRating now, int year) =>
        before.State != RatingState.Rated || now.State != RatingState.Rated ? RatingChange.None
        : !scales.IsSame(year - 1, year) ? RatingChange.OtherScale
        : now.Rank < before.Rank ? RatingChange.Up
        : now.Rank > before.Rank ? RatingChange.Down
        : RatingChange.Same;

    // A year whose result is not at hand breaks a run: nobody knows what was rated then.
    private IEnumerable<int> LowestRun(TrendRating[] ratings)
    {
        var (best, length, run) = (0, 0, 0);
        for (var i = 0; i < ratings.Length; i++)
        {
            var isLowest = ratings[i].State == RatingState.Rated && scales.Scales[i].Levels.Count > 1 && ratings[i].Rank == scales.Scales[i].Levels.Count - 1;
            run = !isLowest ? 0 : i > 0 && results[i - 1].Year.Next == results[i].Year ? run + 1 : 1;
            if (run >= length && run > 0)
            {
                (best, length) = (i, run);
            }
        }

        return length < 2 ? [] : Enumerable.Range(best - length + 1, length);
    }

    private void Tell(IReadOnlyList<PrintedRow?[]> projects)
    {
        for (var i = 0; i < results.Count; i++)
        {
            var year = results[i].Year.ShortName;
            if (i > 0 && results[i - 1].Year.Next != results[i].Year)
            {
                remarks.Add(Remark.Doubt("trends-gap", results[i - 1].Year.ShortName, year));
            }

            if (results[i].IsPrior)
            {
                remarks.Add(Remark.Doubt("trends-prior", year));
            }

            if (ratingColumns[i] < 0)
            {
                remarks.Add(Remark.Doubt("trends-no-rating", year));
            }
        }

        remarks.AddRange(scales.Remarks);
        remarks.AddRange(sections.Remarks);
        foreach (var rows in projects)
        {
            var known = rows.OfType<PrintedRow>().ToList();
            remarks.AddRange(known.Zip(known.Skip(1)).Where(p => MatchKey.Fold(p.First.Name) != MatchKey.Fold(p.Second.Name)).Select(p => Remark.Doubt("trends-renamed", p.First.Name, p.Second.Name)));
        }
    }
}
