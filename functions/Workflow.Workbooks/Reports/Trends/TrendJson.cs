using System.Text.Json;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Json;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>Trends as json.</summary>
public static class TrendJson
{
    private static readonly string[] States = [.. Enum.GetValues<RatingState>().Select(Name)];
    private static readonly string[] Changes = [.. Enum.GetValues<RatingChange>().Select(Name)];

    /// <summary>Writes the machine form; projects go out as they come. The stream stays open.</summary>
    public static void Write(TrendReport report, Stream stream, DateTimeOffset made, Language language = Language.Japanese) =>
        JsonSerializer.Serialize(stream, Document(report, made, language), ReportJson.Readable.TrendDocument);

    /// <summary>Writes the machine form in one line, with the files that were made.</summary>
    public static void Write(TrendReport report, Utf8JsonWriter writer, DateTimeOffset made, IReadOnlyList<string> files, Language language = Language.Japanese)
    {
        var document = Document(report, made, language);
        var output = new TrendOutput
        {
            Format = document.Format,
            GeneratedAt = made,
            PlanName = document.PlanName,
            Years = document.Years,
            Projects = document.Projects,
            Headings = document.Headings,
            Sections = document.Sections,
            Remarks = document.Remarks,
            Files = files,
        };
        JsonSerializer.Serialize(writer, output, ReportJson.Readable.TrendOutput);
    }

    /// <summary>The machine form.</summary>
    public static TrendDocument Document(TrendReport report, DateTimeOffset made, Language language = Language.Japanese) => new()
    {
        Format = TrendDocument.CurrentFormat,
        GeneratedAt = made,
        PlanName = report.PlanName,
        Years = [.. report.Years.Select(Year)],
        Projects = report.Projects.Select(Project),
        Headings = [.. report.Headings.Select(h => new TrendHeadingDocument(h.Path, [.. h.Tallies.Select((t, i) => Heading(t, report.Years[i]))]))],
        Sections = [.. report.Sections.Select(s => new TrendSectionDocument(s.Code, s.Name, [.. s.Timeliness.Select(Name)], s.Known, s.Late, s.IsAlwaysLate))],
        Remarks = [.. report.Remarks.Select(r => new TrendRemarkDocument(r.Key, r.Unsure, r.Text(language)))],
    };

    private static TrendHeadingYearDocument Heading(Tally? tally, TrendYear year) => tally is null ? new(false, null, null) : new(true, Ratings(tally, year.Scale), Best(tally));

    private static TrendYearDocument Year(TrendYear year) => new(
        year.Year.Year, year.Year.ShortName, [.. year.Scale.Levels.Select(l => new LevelDocument(l.Code, l.Name, l.Points, l.Color))], year.SameScale, Ratings(year.Tally, year.Scale), Best(year.Tally));

    private static TrendProjectDocument Project(TrendProject project) => new(
        project.Heading, project.Number, project.Name, project.Section, [.. project.Ratings.Select(r => new TrendRatingDocument(States[(int)r.State], r.Text is { Length: > 0 } text ? text : null))],
        [.. project.Changes.Select(c => Changes[(int)c])], [.. project.LowestRun.Select(y => y.Year)], project.First.Year, project.Last.Year);

    private static TallyDocument Ratings(Tally tally, Scale scale) => new(
        tally.Counts.Select((n, i) => (scale.Levels[i].Code, n)).DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.n), tally.Other, tally.Unanswered, tally.Missing,
        tally.PointsAverage is { } average ? Math.Round(average, 4) : null);

    private static decimal? Best(Tally tally) => TrendTexts.BestShare(tally) is { } share ? Math.Round(share, 4) : null;

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
