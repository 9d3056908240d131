using Workflow.Workbooks.Reports.Json;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>Trends for other programs; docs/trends.schema.json says the same. Every list over years follows <see cref="Years"/>. Members are only ever added.</summary>
public record TrendDocument
{
    /// <summary>The value of <see cref="Format"/> that this program writes.</summary>
    public const string CurrentFormat = "workflow-trends/1";

    /// <summary>Names the shape.</summary>
    public required string Format { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>計画名; empty when no result says it.</summary>
    public required string PlanName { get; init; }

    /// <summary>The years, the oldest first.</summary>
    public required IReadOnlyList<TrendYearDocument> Years { get; init; }

    /// <summary>The projects: those of the newest result in its print order, then those that ended.</summary>
    public required IEnumerable<TrendProjectDocument> Projects { get; init; }

    /// <summary>The headings at every level, a heading before its lower ones.</summary>
    public required IReadOnlyList<TrendHeadingDocument> Headings { get; init; }

    /// <summary>The sections.</summary>
    public required IReadOnlyList<TrendSectionDocument> Sections { get; init; }

    /// <summary>What a reader must know of the comparison.</summary>
    public required IReadOnlyList<TrendRemarkDocument> Remarks { get; init; }
}

/// <summary>What the command line answers: the trends and the files that were written.</summary>
public sealed record TrendOutput : TrendDocument
{
    /// <summary>The files.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}

/// <summary>A year.</summary>
/// <param name="Year">The western year in which it begins.</param>
/// <param name="Name">Its short name: R7.</param>
/// <param name="Scale">Its ratings, best first.</param>
/// <param name="SameScale">Whether its ratings may be compared with those of the year before in this list; true for the first.</param>
/// <param name="Ratings">All its rows.</param>
/// <param name="BestShare">The share of the best rating among the rated rows, 0 to 1; absent when none is rated.</param>
public sealed record TrendYearDocument(int Year, string Name, IReadOnlyList<LevelDocument> Scale, bool SameScale, TallyDocument Ratings, decimal? BestShare);

/// <summary>A project.</summary>
/// <param name="Heading">The headings above it, joined by <c> &gt; </c>.</param>
/// <param name="Number">番号.</param>
/// <param name="Name">Its name in its last year.</param>
/// <param name="Section">Its section in its last year.</param>
/// <param name="Ratings">One for each year.</param>
/// <param name="Changes">One for each year, against the year before in this list: none, up, same, down, otherScale.</param>
/// <param name="LowestRun">The western years of its longest run of lowest ratings; empty when there are not two.</param>
/// <param name="First">The first western year it is in.</param>
/// <param name="Last">The last western year it is in.</param>
public sealed record TrendProjectDocument(
    string Heading, string Number, string Name, string Section, IReadOnlyList<TrendRatingDocument> Ratings, IReadOnlyList<string> Changes, IReadOnlyList<int> LowestRun, int First, int Last);

/// <summary>A rating.</summary>
/// <param name="State">absent, missing, unanswered, other, rated.</param>
/// <param name="Text">The code, or the other text; absent when there is none.</param>
public sealed record TrendRatingDocument(string State, string? Text);

/// <summary>A heading.</summary>
/// <param name="Path">Heading texts from the outermost level.</param>
/// <param name="Years">One for each year.</param>
public sealed record TrendHeadingDocument(IReadOnlyList<string> Path, IReadOnlyList<TrendHeadingYearDocument> Years);

/// <summary>A heading in a year.</summary>
/// <param name="InPlan">Whether it was in the plan.</param>
/// <param name="Ratings">Its counts; absent when it was not in the plan.</param>
/// <param name="BestShare">The share of the best rating among the rated rows, 0 to 1; absent when none is rated.</param>
public sealed record TrendHeadingYearDocument(bool InPlan, TallyDocument? Ratings, decimal? BestShare);

/// <summary>A section.</summary>
/// <param name="Code">Its code; empty when no result says it.</param>
/// <param name="Name">Its name in its last year.</param>
/// <param name="Timeliness">One for each year: notAsked, unknown, inTime, late, missing, rejected.</param>
/// <param name="Known">How many years are known.</param>
/// <param name="Late">How many of them were late, missing or rejected.</param>
/// <param name="AlwaysLate">毎年遅い: late in every known year, of at least two.</param>
public sealed record TrendSectionDocument(string Code, string Name, IReadOnlyList<string> Timeliness, int Known, int Late, bool AlwaysLate);

/// <summary>A remark.</summary>
/// <param name="Key">A stable word.</param>
/// <param name="Unsure">Whether a person should look at it.</param>
/// <param name="Text">The remark in words.</param>
public sealed record TrendRemarkDocument(string Key, bool Unsure, string Text);
