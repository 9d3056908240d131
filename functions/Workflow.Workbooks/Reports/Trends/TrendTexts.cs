using System.Globalization;
using Workflow.Core.Calendar;
using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Xlsx;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>The words of trends, the same in every form.</summary>
internal sealed class TrendTexts(TrendReport report, Language language)
{
    private readonly ReportTexts texts = new(language);

    public Language Language => language;

    public string this[string key] => texts[$"trend-{key}"];

    public string Title => texts.Format("trend-title", report.PlanName).Trim();

    /// <summary>Which years, and when made.</summary>
    public string Head(DateTimeOffset made) => texts.Format("trend-head", Long(report.Years[0].Year), Long(report.Years[^1].Year), ReportHead.Moment(made, texts));

    public string Long(FiscalYear year) => language == Language.Japanese ? year.LongName : year.EnglishName;

    /// <summary>A sentence with places.</summary>
    public string Format(string key, params IReadOnlyList<string> arguments) => texts.Format($"trend-{key}", arguments);

    /// <summary>The words of reports.</summary>
    public ReportTexts Report => texts;

    public string Rating(TrendRating rating) => rating.State switch
    {
        RatingState.Absent => "",
        RatingState.Missing => Core.Consolidation.Report.MissingText,
        RatingState.Unanswered => texts["unanswered"],
        _ => rating.Text,
    };

    public string Change(RatingChange change) => change switch
    {
        RatingChange.Up => "↑",
        RatingChange.Same => "→",
        RatingChange.Down => "↓",
        RatingChange.OtherScale => this["other-scale"],
        _ => "",
    };

    public string Timeliness(Timeliness timeliness) => timeliness == Core.Comparison.Timeliness.NotAsked ? "" : this[$"came-{timeliness}"];

    /// <summary>The heading itself, set in below those above it.</summary>
    public static string Label(TrendHeading heading) => new string('　', heading.Path.Count - 1) + heading.Path[^1];

    /// <summary>R6・R7; empty for none.</summary>
    public static string Run(TrendProject project) => string.Join('・', project.LowestRun.Select(y => y.ShortName));

    /// <summary>A 3　B 2　C 0, and what is not rated where there is any.</summary>
    public string Counts(Tally tally, TrendYear year)
    {
        static string Line(IEnumerable<(string Word, int Count)> parts) => string.Join('　', parts.Select(p => $"{p.Word} {p.Count.ToString("#,0", CultureInfo.InvariantCulture)}"));
        var rated = Line(year.Scale.Levels.Select((l, i) => (l.Code, tally.Counts[i])));
        var others = Line(new[] { (texts["other"], tally.Other), (texts["unanswered"], tally.Unanswered), (Core.Consolidation.Report.MissingText, tally.Missing) }.Where(p => p.Item2 > 0));
        return rated.Length > 0 && others.Length > 0 ? $"{rated}\n{others}" : rated + others;
    }

    /// <summary>The share of the best rating among the rows that are rated; null when none is.</summary>
    public static decimal? BestShare(Tally tally) => tally.Counts.Count == 0 || tally.Answered == 0 ? null : tally.Share(0);

    /// <summary>67%; empty for none.</summary>
    public static string Percent(decimal? share) => share is { } known ? (known * 100).ToString("0", CultureInfo.InvariantCulture) + "%" : "";

    /// <summary>2.33; empty for none.</summary>
    public static string Mean(decimal? mean) => mean is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "";

    /// <summary>Whether any year has points.</summary>
    public bool HasMeans => report.Years.Any(y => y.Tally.PointsAverage is not null);

    /// <summary>Projects that were lowest twice or more in a row: those that still are first.</summary>
    public IReadOnlyList<TrendProject> Lowest => [.. report.Projects.Where(p => p.LowestRun.Count > 0).OrderByDescending(p => p.LowestRun[^1].Year).ThenByDescending(p => p.LowestRun.Count)];

    public IReadOnlyList<TrendSection> AlwaysLate => [.. report.Sections.Where(s => s.IsAlwaysLate)];
}
